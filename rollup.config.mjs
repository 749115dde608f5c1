/**
 * Builds, from one source:
 *   dist/reservation-widget.js               the script-tag entry, classic, complete by itself
 *   dist/reservation-widget-<name>.<hash>.js  its companions: `companions` knows the others, and the entry knows that one
 *   dist/reservation-widget-<language>.<hash>.js  one for each language beside English
 *   dist/reservation-widget.full.js          all in one file
 *   dist/v<version>/                         the same files under a path that, once released, never changes its content
 *   dist/npm/                                ES modules, dependencies left outside
 *   dist/manifest.json, snippet.html         bytes and hashes of the above; what a site owner pastes
 * `--environment SERVE` with `--watch` also runs the demo once the first build is there.
 */
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { literalsHtmlCssMinifier } from '@literals/rollup-plugin-html-css-minifier';
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import esbuild from 'rollup-plugin-esbuild';
import { leanPhoneReading } from './src/phone/lean-reading.mjs';
import { leanPhoneTables } from './src/phone/lean-tables.mjs';
import { leanZod } from './src/reserve-api/lean-zod.mjs';
import { shortNames } from './src/short-names.mjs';
import { leanLit } from './src/views/lean-lit.mjs';

const { version, dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
const TAG = 'reservation-widget';
/** At the head of the entries and of whatever contains work of others, with its names; small companions do without. */
const notice = (contained) =>
  `/*! ${TAG} ${version}, MIT${contained ? `. ${contained}: third-party-notices.txt` : ''} */`;
const LIT = 'lit-html';
const CHECKS = 'zod, libphonenumber-js';
/** How a companion reaches its own hash before it has one; of the hash's length. */
const HASH_TO_COME = '0hash0to0come';

/** By name. Filled by each companion's build, read by the entry's, which therefore comes after them. */
const companions = new Map();
/** Script-tag files of this build, name → content. */
const built = new Map();

const digest = (content, algorithm, encoding) => createHash(algorithm).update(content).digest(encoding);
const integrityOf = (content) => `sha384-${digest(content, 'sha384', 'base64')}`;

const typescript = () =>
  esbuild({ include: /\/src\/.*\.ts$/, target: 'es2022', define: { __VERSION__: JSON.stringify(version) } });

/**
 * A page may allow Trusted Types policies by name, each once; lit's own name may be taken by another copy of lit. Ours is
 * made before everything else, so that a page that forbids it is told so and keeps its fallback (see `LIT_POLICY`).
 * Loud when lit changes: a silent miss would only show on strict pages.
 */
function lendLitPolicy() {
  const own = /(\w+)\?\1\.createPolicy\("lit-html",\{createHTML:\w+=>\w+\}\):void 0/;
  let lent = false;
  return {
    name: 'lend-lit-policy',
    transform(code, id) {
      if (!id.endsWith('/lit-html/lit-html.js')) return null;
      lent = own.test(code);
      return { code: code.replace(own, 'litPolicy'), map: null };
    },
    generateBundle() {
      if (!lent) this.error('lit-html.js has no createPolicy("lit-html") of its own');
    },
  };
}

/**
 * Pages of old add enumerable methods to `Object.prototype`, and zod's `for…in` loops stumble over them while it is
 * evaluated: the companion would die with an uncaught error. Loud when zod changes.
 */
function ownKeysInZod() {
  let loops = 0;
  return {
    name: 'own-keys-in-zod',
    transform(code, id) {
      if (!id.includes('/zod/v4/core/')) return null;
      const own = code.replace(/for \(const (\w+) in ([\w.]+)\) \{/g, 'for (const $1 of Object.keys($2)) {');
      loops += Number(own !== code);
      return { code: own, map: null };
    },
    generateBundle() {
      if (loops === 0) this.error('zod has no for…in loop to mend');
    },
  };
}

/** Writes the value for a name that esbuild cannot define, because it is known only when the chunk is rendered. */
function writeIn(name, value) {
  return {
    name: 'write-in',
    renderChunk(code) {
      if (!code.includes(name)) this.error(`${name} is nowhere in the chunk`);
      return { code: code.replaceAll(name, JSON.stringify(value())), map: null };
    },
  };
}

/** Names a companion after its content, and tells the entry. */
function hashCompanion(name) {
  return {
    name: 'hash-companion',
    generateBundle(_, bundle) {
      const [chunk] = Object.values(bundle);
      const hash = digest(chunk.code, 'sha256', 'hex').slice(0, HASH_TO_COME.length);
      chunk.code = chunk.code.replaceAll(HASH_TO_COME, hash);
      chunk.fileName = `${TAG}-${name}.${hash}.js`;
      const file = chunk.fileName;
      const sources = Object.keys(chunk.modules).filter((id) => id.includes('/src/'));
      // A second copy would not know the templates of the first.
      if (Object.keys(chunk.modules).some((id) => id.includes('/lit-html/'))) this.error(`${name} contains lit-html`);
      companions.set(name, {
        file,
        hash,
        integrity: `sha256-${digest(chunk.code, 'sha256', 'base64')}`,
        handover: `${TAG}/${hash}`,
        sources,
      });
    },
  };
}

/** In watch mode, what changes a companion changes the entry. */
const followCompanions = () => ({
  name: 'follow-companions',
  buildStart() {
    for (const { sources } of companions.values()) for (const source of sources) this.addWatchFile(source);
  },
});

/**
 * Whatever the page and the server say or leave unsaid: a byte order mark goes before both, at 3 bytes. Between scripts
 * that somebody has put together it is white space.
 */
const sayUtf8 = () => ({
  name: 'say-utf8',
  generateBundle(_, bundle) {
    for (const chunk of Object.values(bundle)) chunk.code = `\ufeff${chunk.code}`;
  },
});

const remember = () => ({
  name: 'remember',
  generateBundle(_, bundle) {
    for (const chunk of Object.values(bundle)) built.set(chunk.fileName, chunk.code);
  },
});

/** A second copy must not even evaluate: its lit would ask for a Trusted Types policy that is given once. */
const ONCE = `var first = customElements.get('${TAG}');
if (first) {
  console.warn('<${TAG}> is loaded twice: version ' + first.version + ' runs, version ${version} is ignored.');
  return;
}`;

/** Where it is forbidden nothing starts: the fallback stays, and one line names the directive. */
const LIT_POLICY = `try {
  var litPolicy = window.trustedTypes?.createPolicy('${TAG}-lit', { createHTML: (html) => html });
} catch {
  console.warn('<${TAG}>: trusted-types forbids ${TAG}-lit.');
  return;
}`;

/** The mark has done its work once styles are minified; plain texts are joined into one. */
const untagStyles = () => ({
  name: 'untag-styles',
  transform: (code, id) => (/[\\/]styles[\\/]/.test(id) ? { code: code.replaceAll('= css`', '= `'), map: null } : null),
});

/** zod's comments and cycles are not ours to mend; everything else is shown. */
const quiet = (warning, warn) => {
  if (!(warning.id ?? warning.ids?.[0] ?? '').includes('/node_modules/')) warn(warning);
};

function classic(input, fileName, { contained, once = true, before = [], after = [] }) {
  return {
    input,
    onwarn: quiet,
    output: {
      dir: 'dist',
      entryFileNames: fileName,
      format: 'iife',
      banner: once || contained ? notice(contained) : '',
      intro: once ? ONCE + LIT_POLICY : '',
      generatedCode: 'es2015',
      inlineDynamicImports: true,
    },
    plugins: [
      ...before,
      literalsHtmlCssMinifier({ include: 'src/**/*.ts', failOnError: true }),
      untagStyles(),
      typescript(),
      nodeResolve({ browser: true }),
      ...after.filter((plugin) => plugin.renderChunk),
      shortNames(),
      terser({
        ecma: 2020,
        toplevel: true,
        compress: { passes: 3, pure_getters: true, unsafe_methods: true, unsafe_arrows: true },
        format: { comments: /^!/ },
      }),
      sayUtf8(),
      ...after.filter((plugin) => plugin.generateBundle),
      remember(),
    ],
  };
}

/** Modules stay apart, so that a bundler takes only what is used and `import()` stays where it was written. */
const npm = {
  input: ['src/index.ts', 'src/define.ts', 'src/react.ts'],
  external: (id) => Object.keys(dependencies).some((name) => id === name || id.startsWith(`${name}/`)),
  output: { dir: 'dist/npm', format: 'es', preserveModules: true, preserveModulesRoot: 'src' },
  plugins: [
    { name: 'clean', buildStart: () => rmSync('dist/npm', { recursive: true, force: true }) },
    typescript(),
    nodeResolve({ browser: true }),
    { name: 'finish', writeBundle: finish },
  ],
};

/** Last, when every file is there. Files are replaced, never missing in between: a running demo serves from dist/. */
function finish() {
  const folder = `dist/v${version}`;
  mkdirSync(folder, { recursive: true });
  const isCompanion = /reservation-widget-[\w-]+\.\w+\.js$/;
  for (const old of [...readdirSync('dist'), ...readdirSync(folder).map((name) => `v${version}/${name}`)])
    if (isCompanion.test(old) && !built.has(old.replace(/.*\//, ''))) rmSync(`dist/${old}`);

  const files = {};
  for (const [name, content] of [...built].sort(([a], [b]) => (a < b ? -1 : 1))) {
    copyFileSync(`dist/${name}`, `${folder}/${name}`);
    files[name] = { path: `v${version}/${name}`, bytes: Buffer.byteLength(content), integrity: integrityOf(content) };
  }
  writeFileSync('dist/manifest.json', `${JSON.stringify({ version, files }, null, 2)}\n`);
  writeFileSync('dist/snippet.html', snippet(files[`${TAG}.js`]));
  writeFileSync('dist/third-party-notices.txt', notices());
}

const snippet = ({
  path,
  integrity,
}) => `<!-- Copy the folder v${version}/ (of the npm package: dist/${TAG}*.js, into a folder of that name) to your site
     and write its address in both places. -->
<script
  src="https://www.example.com/${path}"
  integrity="${integrity}"
  crossorigin="anonymous"
  async
  data-cfasync="false"
  data-no-optimize="1"
></script>
<${TAG} api="https://reserve.example.com" restaurant-id="152" assets="https://www.example.com/v${version}/">
  <a href="tel:+13135550142">Call us to book a table</a>
</${TAG}>
`;

function notices() {
  const contained = ['lit-html', 'zod', 'libphonenumber-js'];
  return contained
    .map((name) => `${name}\n\n${readFileSync(`node_modules/${name}/LICENSE`, 'utf8').trim()}\n`)
    .join(`\n${'-'.repeat(80)}\n\n`);
}

/** `npm run dev`: Ctrl-C reaches both, they are of one process group. Rollup reads this file anew when it changes. */
const serve = {
  name: 'serve',
  writeBundle() {
    if (!process.env.SERVE || globalThis.demoServer) return;
    const tsx = ['node_modules/tsx/dist/cli.mjs', 'watch', '--clear-screen=false', 'demo/start.ts'];
    const server = spawn(process.execPath, tsx, { stdio: 'inherit' });
    globalThis.demoServer = server;
    server.on('exit', (code) => process.exit(code ?? 0));
    process.on('exit', () => server.kill());
  },
};
npm.plugins.push(serve);

const leanChecks = () => [leanPhoneTables(), leanPhoneReading(), leanZod(), ownKeysInZod()];

/** What a list of ours fetches: `name: () => import('./file.js').then((module) => module.key)`. */
const fetchedBy = (list) =>
  [
    ...readFileSync(list, 'utf8').matchAll(
      /'?([\w-]+)'?: \(\) => import\('\.\/(.+)\.js'\)\.then\(\(module\) => module\.(\w+)\)/g,
    ),
  ].map(([, name, file, key]) => ({ name, file: `${dirname(list)}/${file}.ts`, key }));

/** The one list of each kind. A language is a companion, and the list of them is in the one that knows the others. */
const LANGUAGES = fetchedBy('src/i18n/packs.ts');
const COMPANIONS = fetchedBy('src/define.ts').filter(({ name }) => name !== 'packs');

/** A companion that hands over one value, under a key that holds its own hash. */
function handingOver({ name, file, key }) {
  const input = `\0companion ${name}`;
  const source = `import { ${key} } from './${file}';
Reflect.set(window, Symbol.for(__HANDOVER__), ${key});`;
  const entry = {
    name: 'entry',
    resolveId: (id) => (id === input ? id : id === `./${file}` ? resolve(file) : null),
    load: (id) => (id === input ? source : null),
  };
  const { contained, before = [] } = name === 'checks' ? { contained: CHECKS, before: leanChecks() } : {};
  return companion(name, input, { contained, before: [entry, ...before] });
}

function companion(name, input, { contained, before = [], after = [] }) {
  const handOver = [writeIn('__HANDOVER__', () => `${TAG}/${HASH_TO_COME}`), hashCompanion(name)];
  return classic(input, `${TAG}-${name}.js`, { contained, before, once: false, after: [...after, ...handOver] });
}

/** What the entry has to know of the companion that knows the others. */
const toldOf = (name) => {
  const { file, integrity, handover } = companions.get(name);
  return { file, integrity, handover };
};

const isPack = (file) => LANGUAGES.some(({ name }) => name === file);
/** What that one has to know of them: file and handover follow from the hash. */
const allTold = (which) =>
  Object.fromEntries(
    [...companions].filter(([name]) => which(name)).map(([name, { hash, integrity }]) => [name, [hash, integrity]]),
  );

export default [
  ...LANGUAGES.map(handingOver),
  ...COMPANIONS.map(handingOver),
  companion('companions', 'src/script-tag-companions.ts', {
    after: [
      writeIn('__COMPANIONS__', () => allTold((name) => !isPack(name))),
      writeIn('__PACKS__', () => allTold(isPack)),
    ],
  }),
  classic('src/script-tag.ts', `${TAG}.js`, {
    contained: LIT,
    before: [followCompanions(), leanLit(), lendLitPolicy()],
    after: [writeIn('__COMPANIONS_COMPANION__', () => toldOf('companions'))],
  }),
  classic('src/script-tag-full.ts', `${TAG}.full.js`, {
    contained: `${LIT}, ${CHECKS}`,
    before: [...leanChecks(), leanLit(), lendLitPolicy()],
  }),
  npm,
];
