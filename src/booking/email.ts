/**
 * E-mail addresses: how one is written down, and what cannot work. Whether an address exists only a letter can tell, so
 * little is refused. What is worth a question is in `email-doubt.ts`, and what was meant instead in `email-typos.ts`. All
 * of it comes with the checks; until then an address only needs its `@`.
 */

export const LONGEST_EMAIL = 254;

export type EmailReading =
  | { readonly verdict: 'empty' }
  /** Send `address`; `unusual` (see `email-doubt.ts`) asks first. */
  | { readonly verdict: 'good' | 'unusual'; readonly address: string }
  /** Cannot work. */
  | { readonly verdict: 'bad'; readonly reason: EmailFault };

export type EmailFault =
  'no-at' | 'several-at' | 'spaces' | 'side-missing' | 'too-long' | 'not-bare' | 'control-characters';

/**
 * What comes with a paste and no eye sees. Joiners between letters of other scripts stay: `نامه‌ای.com` is another domain
 * without its own (RFC 5892), and Sinhala and Persian names are written with them.
 */
const INVISIBLE = /(?!(?<=[^\0-\x7f\P{L}]|\p{M})[\u200c\u200d](?=[^\0-\x7f\P{L}]))\p{Cf}/gu;

/** As it is sent. The part before the `@` is left alone: its owner's server alone knows what its letters mean. */
export function normaliseEmail(text: string): string {
  // Small letters first: that of `İ` is another kind of neighbour for a joiner.
  return text
    .replace(/[＠﹫]/g, '@')
    .replace(/@[^@]*$/, normaliseDomain)
    .replace(INVISIBLE, '')
    .trim();
}

/** The full stops of Chinese and Japanese keyboards stand for the dot between labels. */
function normaliseDomain(domain: string): string {
  return domain.toLowerCase().replace(/[。．｡]/g, '.');
}

export function readEmail(text: string): EmailReading {
  const address = normaliseEmail(text);
  if (!address) return { verdict: 'empty' };
  const reason = faultOf(address);
  if (reason) return { verdict: 'bad', reason };
  return { verdict: 'good', address };
}

/** In the order of use to the guest: two addresses hold a space too, but "several" is what is wrong with them. */
function faultOf(address: string): EmailFault | undefined {
  // How address books and mail programs hand addresses over: `mailto:…` and `Name <…>`.
  if (/^mailto:/i.test(address) || (address.includes('<') && address.endsWith('>'))) return 'not-bare';
  const sides = address.split('@');
  if (address.length > LONGEST_EMAIL) return 'too-long';
  if (sides.length === 1) return 'no-at';
  if (sides.length > 2) return 'several-at';
  if (sides.some((side) => !side.trim())) return 'side-missing';
  if (/\s/.test(address)) return 'spaces';
  // What no keyboard types and no database takes: they come with a paste.
  return /[\p{Cc}\p{Cs}]/u.test(address) ? 'control-characters' : undefined;
}
