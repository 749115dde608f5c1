/** `npm run openapi`: prints the OpenAPI document. Needs no database: nothing is connected before the first query. */
import { buildApp } from './app.js';
import { openDatabase } from './database/connect.js';
import { readSettings } from './settings.js';

const databaseUrl = 'postgres://nobody@127.0.0.1:1/none';
const database = openDatabase(databaseUrl);
const app = await buildApp({ db: database.db, databaseUrl, settings: readSettings({}, [], '') });
await app.ready();
console.log(JSON.stringify(app.swagger(), null, 2));
await app.close();
await database.close();
