/** The custom elements manifest: editors, catalogues and our own tests read the element's public contract from it. */
export default {
  globs: ['src/**/*.ts'],
  exclude: ['src/script-tag*.ts'],
  outdir: 'dist',
  litelement: true,
  packagejson: false,
};
