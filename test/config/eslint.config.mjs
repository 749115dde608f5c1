/** Faults only; how code looks is prettier's business, and what needs types is the compiler's. */
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

/** Host pages replace or extend what these rely on, or the document may not hold such text. */
const breaksOnHostPages = [
  { selector: 'ForInStatement', message: 'Host pages extend Object.prototype: use Object.keys().' },
  {
    selector: 'CallExpression[callee.object.name="Array"][callee.property.name="from"][arguments.length>1]',
    message: 'Prototype.js replaces Array.from without a mapper: use [...x].map().',
  },
  {
    selector: 'CallExpression[callee.property.name="bind"][arguments.length>1]',
    message: 'MooTools replaces bind: use an arrow function.',
  },
  {
    selector:
      ':matches(MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe)$/], ImportSpecifier[imported.name=/^unsafe(HTML|SVG)$/])',
    message: 'Text is bound, never parsed as HTML.',
  },
  {
    selector: 'NewExpression[callee.name="Date"] > :matches(Literal[raw=/^[^0-9]/], TemplateLiteral)',
    message: 'A date read from text is read in the time zone of the visitor: take its parts.',
  },
  { selector: 'TSEnumDeclaration', message: 'A union of strings says the same and weighs nothing.' },
];

export default tseslint.config(
  { ignores: ['dist/', '.packed/', '.data/', 'demo/server/migrations/', 'test-results/'] },
  ...tseslint.configs.recommended,
  {
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-unused-expressions': ['error', { allowShortCircuit: false, allowTernary: false }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-var': 'error',
      'prefer-const': 'error',
    },
  },
  {
    files: ['src/**/*.ts'],
    extends: [lit.configs['flat/recommended'], wc.configs['flat/recommended'], litA11y.configs.recommended],
    rules: {
      'lit/no-useless-template-literals': 'error',
      'lit/quoted-expressions': ['error', 'never'],
      'wc/guard-super-call': 'off',
      'no-restricted-syntax': ['error', ...breaksOnHostPages],
    },
  },
);
