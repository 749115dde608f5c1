/**
 * The custom elements manifest: editors, catalogues and our own tests read the element's public contract from it.
 * Only what a page may use is in it, at the paths that are shipped. From it comes what VS Code offers while one types.
 */
import { customElementVsCodePlugin } from 'custom-element-vs-code-integration';

export default {
  globs: ['src/reservation-widget.ts'],
  outdir: 'dist',
  litelement: true,
  packagejson: false,
  plugins: [
    publicOnly(),
    // Parts and custom properties have lists of their own there: the tag's hover stays short.
    customElementVsCodePlugin({ outdir: 'dist', hideLogs: true, hideCssPropertiesDocs: true, hideCssPartsDocs: true }),
  ],
};

/** The analyzer also lists what is private, and takes the constructor's style sheet for a property of the element. */
function publicOnly() {
  const fromInside = ({ name, privacy, description = '' }) =>
    privacy === 'private' || name === 'adoptedStyleSheets' || description.includes('@internal');
  return {
    name: 'public-only',
    packageLinkPhase({ customElementsManifest }) {
      for (const module of customElementsManifest.modules) {
        for (const one of module.declarations) {
          if (one.members) one.members = one.members.filter((member) => !fromInside(member));
          for (const attribute of one.attributes ?? []) attribute.fieldName = propertyOf(attribute.name);
        }
        rename(module);
      }
    },
  };
}

/** `party-size` → `partySize`. */
const propertyOf = (attribute) => attribute.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());

/** Sources are not shipped: `src/x.ts` is `dist/npm/x.js` there, wherever the manifest names it. */
function rename(value) {
  for (const [key, inner] of Object.entries(value)) {
    if (typeof inner === 'object' && inner !== null) rename(inner);
    else if ((key === 'path' || key === 'module') && typeof inner === 'string')
      value[key] = inner.replace(/^\/?src\/(.*)\.[tj]s$/, 'dist/npm/$1.js');
  }
}
