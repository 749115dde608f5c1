/** Of every numbering plan what the plugin's lenient check needs: calling code, trunk prefix, possible lengths. */
import metadata from 'libphonenumber-js/metadata.min.json';

/** Where the metadata keeps them (its format 4): arrays, for their size. */
const CODE = 0;
const LENGTHS = 3;
const TRUNK_PREFIX = 5;

/** Country, or the calling code of a plan without one → its plan. */
export function phonePlans() {
  if (metadata.version !== 4) throw new Error(`numbering plans of format ${metadata.version} cannot be read`);
  const countries = Object.entries(metadata.countries).map(([country, plan]) => [country, planOf(plan, plan[CODE])]);
  const others = Object.entries(metadata.nonGeographic).map(([code, plan]) => [`+${code}`, planOf(plan, code)]);
  return Object.fromEntries([...countries, ...others]);
}

function planOf(plan, code) {
  const trunk = plan[TRUNK_PREFIX];
  if (!Array.isArray(plan[LENGTHS])) throw new Error(`the plan of +${code} has no lengths`);
  return { code: String(code), trunk: typeof trunk === 'string' ? trunk : '', lengths: plan[LENGTHS] };
}
