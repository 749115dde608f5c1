/** `npm run test:hosts`: every host page in every engine. PAGES=name,name plays some, ENGINES some engines. */
import { findAllEngines } from '../engines/find-engines.js';
import { hostPages } from './pages/all-pages.js';
import { playAll } from './play-all.js';
import { tableOf, wordsOf } from './table.js';

const began = performance.now();
const wanted = (process.env.PAGES ?? '').split(',').filter(Boolean);

const pages = hostPages.filter(
  ({ name, looks }) => looks === 'example' || wanted.length === 0 || wanted.includes(name),
);
const results = await playAll(await findAllEngines(), pages, (line) => console.log(line));
console.log(`\n${tableOf(pages, results)}\n`);
console.log(`${((performance.now() - began) / 60_000).toFixed(1)} minutes`);
for (const { engine, page, complaints } of results)
  if (complaints.length > 0) console.log(`✗ ${page.name} in ${engine}\n    ${complaints.join('\n    ')}`);
process.exitCode = results.some(({ complaints }) => complaints.length > 0) ? 1 : 0;
console.log(wordsOf(results));
