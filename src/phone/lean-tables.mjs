/**
 * Used by the build only: takes out of the phone tables what reading a number never looks at. Two fifths of their
 * compressed size; a test holds every verdict to the full tables.
 *
 * What goes: everything about printing, which `phone-numbers.ts` does by itself. Countries, patterns and lengths stay
 * whole: a subset judges everybody else wrongly.
 */

/**
 * Positions in a plan, as libphonenumber-js 1.13 reads them (`metadata.js`): formats, national prefix in formats,
 * whether it may be left out, and the international prefix to print where a country has several.
 */
const PRINTING = [4, 6, 9, 12];

export function leanTables(tables) {
  return { ...tables, countries: leanPlans(tables.countries), nonGeographic: leanPlans(tables.nonGeographic) };
}

/**
 * A rollup plugin that writes the lean tables in place of the package's. As text for `JSON.parse`, which takes half the
 * time of the same object in code; `String.raw`, because escaping its thousands of backslashes again costs bytes.
 */
export function leanPhoneTables() {
  let done = false;
  return {
    name: 'lean-phone-tables',
    transform(code, id) {
      if (!/libphonenumber-js[\\/]metadata\.min\.json\.js$/.test(id)) return null;
      done = true;
      const json = JSON.stringify(leanTables(JSON.parse(code.slice(code.indexOf('{'), code.lastIndexOf('}') + 1))));
      if (/`|\$\{/.test(json)) this.error('the phone tables cannot stand in a template string');
      return { code: `export default JSON.parse(String.raw\`${json}\`);`, map: null };
    },
    buildEnd(error) {
      if (!error && !done) this.error('metadata.min.json.js is nowhere in the bundle');
    },
  };
}

function leanPlans(plans) {
  return Object.fromEntries(Object.entries(plans).map(([name, plan]) => [name, leanPlan(plan)]));
}

function leanPlan(plan) {
  const lean = plan.map((part, at) => (PRINTING.includes(at) ? 0 : part));
  while (!lean.at(-1)) lean.pop();
  return lean;
}
