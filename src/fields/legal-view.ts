/** The restaurant's terms and privacy notice, said quietly where they matter: under the button that sends. */
import type { html as Html } from 'lit/html.js';
import type { enFields } from '../i18n/en-fields.js';
import type { Content } from '../views/parts.js';

/**
 * No box to tick: sending accepts the terms, and a privacy notice is told, not agreed to. In a tab of their own, so that
 * nothing typed is lost.
 */
export function legalView(
  html: typeof Html,
  say: typeof enFields,
  terms: string | undefined,
  privacy: string | undefined,
): Content {
  if (!terms && !privacy) return '';
  const link = (href: string, words: string) =>
    html`<a href=${href} target="_blank" rel="noopener">${words}<span class="spoken">${` (${say.newTab})`}</span></a>`;
  const [before, after] = say.termsApply('\u0000').split('\u0000');
  return html`<div class="legal">
    ${terms ? html`<p>${before}${link(terms, say.terms)}${after}</p>` : ''}
    ${privacy ? html`<p>${link(privacy, say.privacy)}</p>` : ''}
  </div>`;
}
