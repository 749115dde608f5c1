/** The countries of phone numbers: a native list, which comes with the numbering plans, and the chosen one's code over it. */
import { enChecks } from '../i18n/en-checks.js';
import { phoneNumbers } from '../phone/phone-numbers.js';
import type { NamedRegion } from '../phone/phone.js';
import type { Content, EventOn } from '../views/parts.js';
import type { Scene } from '../views/scene.js';
import type { Lent } from '../views/lent.js';

/** The plans know each country in which telephones have numbers, by its name in the guest's language. */
export function namedRegion(locale: string, region: string): NamedRegion | undefined {
  return phoneNumbers.regions(locale).find(({ code }) => code === region);
}

export function countryView({ html }: Lent, { text, region, send }: Scene): Content {
  const say = text.also(enChecks);
  const chosen = namedRegion(text.locale, region);
  const option = (code: string, words: string) =>
    html`<option value=${code} .selected=${code === region}>${words}</option>`;
  return html`<select
      id="country"
      aria-label=${say.country}
      autocomplete="off"
      @change=${({ currentTarget }: EventOn<HTMLSelectElement>) =>
        send({ type: 'typed', field: 'region', value: currentTarget.value })}
    >
      ${chosen ? '' : option(region, region || say.noCountry)}
      ${phoneNumbers
        .regions(text.locale)
        .map(({ code, callingCode, name }) => option(code, `${name} ${text.ltr(`+${callingCode}`)}`))}</select
    ><span aria-hidden="true">${chosen ? `${chosen.code} +${chosen.callingCode}` : region || '+'}</span>`;
}
