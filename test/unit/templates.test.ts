/** What `src/views/lean-lit.mjs` cuts out of lit-html is used by no template: the built files could not draw it. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path/posix';
import test from 'node:test';
import ts from 'typescript';

/** Stands where an expression stood. */
const HOLE = '\u0000';
const ATTRIBUTE = /([^\s"'>/=]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+))?/g;

/** Each template's text, as `html` gets it. */
function templatesOf(file: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTaggedTemplateExpression(node) && node.tag.getText() === 'html') found.push(textOf(node.template));
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true));
  return found;
}

function textOf(template: ts.TemplateLiteral): string {
  if (ts.isNoSubstitutionTemplateLiteral(template)) return template.text;
  return template.head.text + template.templateSpans.map(({ literal }) => HOLE + literal.text).join('');
}

/** The attributes of a template that are neither fixed nor one expression. */
function piecedIn(template: string): string[] {
  const tags = template.match(/<[a-z][^>]*>/gi) ?? [];
  const attributes = tags.flatMap((tag) => [...tag.replace(/^<[\w-]+|\/?>$/g, '').matchAll(ATTRIBUTE)]);
  return attributes
    .filter(([all, , value]) => all.includes(HOLE) && value !== HOLE && value !== `"${HOLE}"`)
    .map(([all]) => all.replaceAll(HOLE, '${…}'));
}

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => join('src', file));

test('an attribute of a template is one expression: class=${…}', () => {
  const all = files.flatMap((file) => templatesOf(file).map((template) => ({ file, template })));
  assert.ok(
    all.some(({ template }) => template.includes(`class=${HOLE}`)),
    'no template was read',
  );
  const pieced = all.flatMap(({ file, template }) => piecedIn(template).map((attribute) => `${file}: ${attribute}`));
  assert.deepEqual(pieced, []);
});

test('values stand in no quotes, or in double ones: the built parser knows no others', () => {
  const single = files.flatMap((file) => templatesOf(file).filter((template) => /<[a-z][^>]*=\s*'/i.test(template)));
  assert.deepEqual(single, []);
});

test('listeners and properties are given by name, not by spreading or on the element itself', () => {
  const bare = files.flatMap((file) =>
    templatesOf(file).filter((template) => new RegExp(`<[a-z][^>]*\\s${HOLE}[^>]*>`).test(template)),
  );
  assert.deepEqual(bare, []);
});
