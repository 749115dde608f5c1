/**
 * Used by the build only: takes out of zod what `safeParse` needs for nothing but the places of what is wrong. The widget
 * speaks from its own words, asks nothing asynchronously and writes nothing backwards: so no messages, no errors to throw,
 * no promises, no registry, no patterns and values for JSON Schema.
 *
 * What is cut must be there to the letter, so that another version of zod stops the build instead of being cut wrongly.
 * A test holds every verdict to the whole package.
 */

/** [what it is for, file of `zod/v4`, from here, up to and without this, what stands there instead] */
const CUTS = [
  ['other ways to call', 'mini/schemas.js', '    // `with` is an alias for `check`', '    safeParse(data', ''],
  ['promises', 'mini/schemas.js', '    safeParseAsync(data', '    check(...checks)', ''],
  ['other ways to call', 'mini/schemas.js', '    brand() {', '});\nexport const ZodMiniString = ', ''],
  [
    'errors with messages',
    'core/parse.js',
    'export const _safeParse = ',
    'export const _safeParseAsync = ',
    `export const safeParse = (schema, value) => {
  const { issues } = schema._zod.run({ value, issues: [] }, {});
  return { success: !issues.length, error: { issues: issues.map(({ path = [] }) => ({ path })) } };
};
`,
  ],
  ['the registry', 'core/registries.js', '(_a = globalThis).__zod_globalRegistry', 'export const globalRegistry', ''],
  [
    'promises, and writing backwards',
    'core/schemas.js',
    '        const runChecks = (payload, checks, ctx) => {',
    '    }\n}, {',
    `        inst._zod.run = (payload, ctx) => {
            inst._zod.parse(payload, ctx);
            let isAborted = util.aborted(payload);
            for (const ch of checks) {
                if (ch._zod.def.when ? util.explicitlyAborted(payload) || !ch._zod.def.when(payload) : isAborted)
                    continue;
                const currLen = payload.issues.length;
                ch._zod.check(payload);
                isAborted ||= util.aborted(payload, currLen);
            }
            return payload;
        };
`,
  ],
  [
    'other libraries',
    'core/schemas.js',
    '    // Wrappers extend this by installing',
    '});\n/** The Standard Schema',
    '',
  ],
  [
    'promises, values to choose by, memory, and keys that are not declared',
    'core/schemas.js',
    '    util.defineLazyInternal(inst, "propValues"',
    '});\nexport const $ZodObjectJIT',
    `    inst._zod.parse = (payload, ctx) => {
        const input = payload.value;
        if (!util.isObject(input)) {
            payload.issues.push({ code: "invalid_type" });
            return payload;
        }
        payload.value = {};
        const { shape, allKeys } = _normalized.value;
        for (const key of allKeys) {
            const el = shape[key]._zod;
            const r = el.run({ value: input[key], issues: [] }, ctx);
            handlePropertyResult(r, payload, key, input, el.optin, el.optout);
        }
        return payload;
    };
`,
  ],
  [
    'patterns for JSON Schema',
    'core/schemas.js',
    '    util.defineLazyInternal(inst, "pattern", (zod) => {\n        const vals',
    '    inst._zod.parse',
    '',
  ],
];

/** A rollup plugin that makes the cuts. */
export function leanZod() {
  const missing = new Set(CUTS);
  return {
    name: 'lean-zod',
    transform(code, id) {
      const [, file] = /\/zod\/v4\/(.*)$/.exec(id) ?? [];
      for (const cut of CUTS) {
        const [what, of, from, to, instead] = cut;
        if (of !== file) continue;
        const start = code.indexOf(from);
        const end = code.indexOf(to, start + from.length);
        if (start < 0 || end < 0) this.error(`zod has changed where it deals with ${what}`);
        code = code.slice(0, start) + instead + code.slice(end);
        missing.delete(cut);
      }
      return file ? { code, map: null } : null;
    },
    buildEnd(error) {
      for (const [, file] of missing) if (!error) this.error(`zod no longer has ${file}`);
    },
  };
}
