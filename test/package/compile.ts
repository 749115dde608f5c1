/** Compiles a sample as the TypeScript project of somebody who has installed the package. */
import { copyFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('../../', import.meta.url));

export interface Setting {
  readonly name: string;
  readonly module: ts.ModuleKind;
  readonly moduleResolution: ts.ModuleResolutionKind;
  /** Package of React's types. */
  readonly react: string;
}

const BUNDLER = { module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler };
const NODE16 = { module: ts.ModuleKind.Node16, moduleResolution: ts.ModuleResolutionKind.Node16 };

export const SETTINGS: readonly Setting[] = [
  { name: 'bundler, React 19', ...BUNDLER, react: '@types/react' },
  { name: 'node16, React 19', ...NODE16, react: '@types/react' },
  { name: 'bundler, React 18', ...BUNDLER, react: 'types-react-18' },
];

/** @returns lines that were refused, and lines that the samples mark as wrong, each as `bad.tsx:7` */
export function compile(home: string, samples: readonly string[], { module, moduleResolution, react }: Setting) {
  for (const sample of samples) copyFileSync(join(root, 'test/package/samples', sample), join(home, sample));
  const files = samples.map((sample) => join(home, sample));
  const program = ts.createProgram(files, {
    ...{ module, moduleResolution, target: ts.ScriptTarget.ES2022, jsx: ts.JsxEmit.ReactJSX },
    ...{ strict: true, exactOptionalPropertyTypes: true, noEmit: true, types: [], skipDefaultLibCheck: true },
    lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    paths: { react: [join(root, 'node_modules', react)], 'react/*': [join(root, 'node_modules', react, '*')] },
  });
  const expected = files.flatMap((file) => markedLines(program.getSourceFile(file)));
  return { refused: ts.getPreEmitDiagnostics(program).map(lineOf).sort(), expected: expected.sort() };
}

function markedLines(file: ts.SourceFile | undefined): string[] {
  const lines = file?.text.split('\n') ?? [];
  return lines.flatMap((line, index) => (line.endsWith('✗') ? [`${basename(file?.fileName ?? '')}:${index + 1}`] : []));
}

/** What is wrong elsewhere than in a sample is said in full. */
function lineOf({ file, start = 0, messageText }: ts.Diagnostic): string {
  const words = ts.flattenDiagnosticMessageText(messageText, '\n');
  if (!file || file.fileName.includes('node_modules')) return `${file?.fileName}: ${words}`;
  return `${basename(file.fileName)}:${file.getLineAndCharacterOfPosition(start).line + 1}`;
}
