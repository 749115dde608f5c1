import { rmSync } from 'node:fs';

/** The demo is still running here; what it writes while it stops goes with the folder at exit. */
export default function teardown() {
  const folder = process.env.JOURNEY_FOLDER;
  if (folder) process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
}
