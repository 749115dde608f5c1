/** What every part of the server works with. */
import type { Database } from './database/connect.js';
import type { Settings } from './settings.js';

export interface Backend {
  readonly db: Database;
  readonly settings: Settings;
}
