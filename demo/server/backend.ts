/** What every part of the server works with. */
import type { Database } from './database/connect.js';
import type { Settings } from './settings.js';

export interface Backend {
  readonly db: Database;
  /** For the one connection that listens to changes. */
  readonly databaseUrl: string;
  readonly settings: Settings;
}
