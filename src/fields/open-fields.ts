/** The owner's fields, put together: what the tag's attributes make of the form. */
import type { FieldsDesk, OpenFields } from './fields.js';
import { requiredBy, toJudge, toSendOf } from './asked.js';
import type { Askable } from './asked.js';
import { fieldsStyles } from './fields-styles.js';
import { legalView } from './legal-view.js';
import { createPrefill } from './prefill.js';
import { wishesView } from './wishes-view.js';
import { readWishes, withWishes } from './wishes.js';
import { webAddress } from './web-address.js';
import type { GuestField } from '../booking/model.js';
import type { Form } from '../booking/state.js';
import { enFields } from '../i18n/en-fields.js';

/** The attribute that speaks for a field. */
const ATTRIBUTE_OF: { readonly [Field in GuestField]?: Askable } = {
  lastName: 'last-name',
  memberNumber: 'membership',
  memberTier: 'membership',
};

export const openFields: OpenFields = (desk) => {
  const { html, host, warn } = desk;
  const say = () => desk.text().also(enFields);
  const requires = (field: GuestField): boolean | undefined => {
    const attribute = ATTRIBUTE_OF[field];
    return attribute && requiredBy(attribute, host.getAttribute(attribute), warn);
  };
  const offered = () => ({
    occasions: readWishes(host.getAttribute('occasions'), say()),
    diets: readWishes(host.getAttribute('diets'), say()),
  });
  const toSend = (form: Form) => withWishes(toSendOf(form.guest, requires), offered());
  const address = (attribute: string) => webAddress(attribute, host.getAttribute(attribute), warn);
  dress(desk);

  return {
    settings: createPrefill(desk),
    requires,
    toSend,
    judge: (form, problemsOf) => toJudge(form, problemsOf(toSend(form)), requires, say()),
    wishes: (scene) => wishesView(html, scene, () => desk.flow.state.form.guest, say(), offered()),
    legal: () => legalView(html, say(), address('terms'), address('privacy')),
  };
};

/** The styles come along: a page without these fields does not pay for them. */
function dress({ host }: FieldsDesk): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(fieldsStyles);
  host.shadowRoot?.adoptedStyleSheets.push(sheet);
}
