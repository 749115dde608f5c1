/**
 * Chromium's own autofill, asked through its tools for developers: it finds the form, tells the fields apart and fills them
 * as it does for a guest who picks an address. The browser in `@sparticuz/chromium` is built without it.
 */
import type { Locator, Page } from '@playwright/test';

/** An address that the browser keeps for a guest. */
export interface KeptAddress {
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  /** E.164. */
  readonly phone: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
}

/** @param field any field of the form */
export async function autofill(page: Page, field: Locator, kept: KeptAddress): Promise<void> {
  await field.focus();
  const tools = await page.context().newCDPSession(page);
  await tools.send('Autofill.enable');
  const { result } = await tools.send('Runtime.evaluate', { expression: FOCUSED });
  const { node } = await tools.send('DOM.describeNode', { objectId: result.objectId ?? '' });
  await tools.send('Autofill.trigger', { fieldId: node.backendNodeId, address: { fields: namedAsInChromium(kept) } });
  await tools.detach();
}

/** Across shadow roots. */
const FOCUSED = `(function inner(element) {
  const focused = element.shadowRoot?.activeElement;
  return focused ? inner(focused) : element;
})(document.activeElement)`;

function namedAsInChromium({ firstName, lastName, email, phone, country }: KeptAddress) {
  const fields = {
    NAME_FULL: `${firstName} ${lastName}`,
    NAME_FIRST: firstName,
    NAME_LAST: lastName,
    EMAIL_ADDRESS: email,
    PHONE_HOME_WHOLE_NUMBER: phone,
    ADDRESS_HOME_COUNTRY: country,
  };
  return Object.entries(fields).map(([name, value]) => ({ name, value }));
}
