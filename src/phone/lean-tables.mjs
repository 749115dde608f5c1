/**
 * Used by the build only: takes out of the phone tables what reading a number and printing it internationally never
 * looks at. A tenth of their compressed size; a test holds every verdict and every printed number to the full tables.
 *
 * What goes: rules for national printing, and of each format's "leading digits" all but the last, which alone decides.
 * Countries, patterns and lengths stay whole: a subset judges everybody else wrongly.
 */

/** Positions in a plan and in a format, as libphonenumber-js 1.13 reads them (`metadata.js`). */
const FORMATS = 4;
const NATIONAL_RULE = 6;
const NATIONAL_RULE_OPTIONAL = 9;

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
  const lean = [...plan];
  if (lean[FORMATS]) lean[FORMATS] = lean[FORMATS].map(leanFormat);
  for (const at of [NATIONAL_RULE, NATIONAL_RULE_OPTIONAL]) if (lean[at]) lean[at] = 0;
  while (!lean.at(-1)) lean.pop();
  return lean;
}

function leanFormat([pattern, national, leading, , , international]) {
  const printed = (international || national).replace(/[^$\d]+/g, ' ').trim();
  return leading?.length ? [pattern, printed, leading.slice(-1)] : [pattern, printed];
}
