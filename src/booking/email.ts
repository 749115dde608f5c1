/**
 * E-mail addresses: how one is written down, what cannot work, what is worth a question, and likely slips of the finger.
 * Whether an address exists only a letter can tell, so little is refused.
 */

export const LONGEST_EMAIL = 254;

export type EmailReading =
  | { readonly verdict: 'empty' }
  /** Send `address`; `unusual` asks first. `likely`: what may have been meant, to be taken only at a click. */
  | { readonly verdict: 'good' | 'unusual'; readonly address: string; readonly likely?: string | undefined }
  /** Cannot work. `offer` is the address that was found inside. */
  | { readonly verdict: 'bad'; readonly reason: EmailFault; readonly offer?: string | undefined };

export type EmailFault = 'no-at' | 'several-at' | 'spaces' | 'side-missing' | 'too-long' | 'not-bare';

/** As it is sent. The part before the `@` is left alone: its owner's server alone knows what its letters mean. */
export function normaliseEmail(text: string): string {
  const address = text
    .replace(/\p{Cf}/gu, '')
    .trim()
    .replace(/[＠﹫]/g, '@');
  const at = address.lastIndexOf('@');
  return at < 0 ? address : address.slice(0, at) + normaliseDomain(address.slice(at));
}

/** The full stops of Chinese and Japanese keyboards stand for the dot between labels. */
function normaliseDomain(domain: string): string {
  return domain.toLowerCase().replace(/[。．｡]/g, '.');
}

export function readEmail(text: string): EmailReading {
  const address = normaliseEmail(text);
  if (!address) return { verdict: 'empty' };
  const inner = innerAddress(address);
  if (inner !== undefined) return { verdict: 'bad', reason: 'not-bare', offer: ifUsable(inner) };
  const reason = faultOf(address);
  if (reason) return { verdict: 'bad', reason, offer: reason === 'spaces' ? ifUsable(closeUp(address)) : undefined };
  return { verdict: isUsual(address) ? 'good' : 'unusual', address, likely: likelyAddress(address) };
}

/** What `mailto:…` and `Name <…>` hold, which is how address books and mail programs hand addresses over. */
function innerAddress(address: string): string | undefined {
  if (/^mailto:/i.test(address)) return address.slice('mailto:'.length).replace(/\?.*$/s, '');
  const open = address.lastIndexOf('<');
  return open >= 0 && address.endsWith('>') ? address.slice(open + 1, -1) : undefined;
}

function ifUsable(text: string): string | undefined {
  const address = normaliseEmail(text);
  return address && !faultOf(address) ? address : undefined;
}

/** In the order of use to the guest: two addresses hold a space too, but "several" is what is wrong with them. */
function faultOf(address: string): EmailFault | undefined {
  const sides = address.split('@');
  if (address.length > LONGEST_EMAIL) return 'too-long';
  if (sides.length === 1) return 'no-at';
  if (sides.length > 2) return 'several-at';
  if (sides.some((side) => !side.trim())) return 'side-missing';
  return /\s/.test(address) ? 'spaces' : undefined;
}

/** Phone keyboards set a space after a dot. A space between words is left: what belongs there cannot be known. */
function closeUp(address: string): string {
  return address.replace(/\s+([@.])/g, '$1').replace(/([@.])\s+/g, '$1');
}

/** The pattern of the HTML standard, so that we doubt what the browser would. It cannot backtrack: `@` and `.` part it. */
const HTML_PATTERN =
  /^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?)*$/i;

/** Addresses in other scripts are as good as any (RFC 6531), and no pattern knows them. */
const BEYOND_ASCII = /(?=[^\0-\x7f])[\p{L}\p{M}]/u;

function isUsual(address: string): boolean {
  return HTML_PATTERN.test(address) || (BEYOND_ASCII.test(address) && /@.*[^.]\.[^.]/.test(address));
}

// ---------------------------------------------------------------------------------------------------------------
// Slips

/**
 * Providers that many guests use, with the ending each has; empty = many. Only long names: `mail.com`, `ymail.com`,
 * `gmx.de`, `live.nl`, `me.com` are one slip from each other, and every one of them is real.
 */
const PROVIDERS: readonly (readonly [name: string, ending: string])[] = [
  ['gmail', 'com'],
  ['yahoo', ''],
  ['hotmail', ''],
  ['outlook', ''],
  ['icloud', 'com'],
  ['googlemail', 'com'],
  ['protonmail', 'com'],
  ['comcast', 'net'],
  ['verizon', 'net'],
  ['btinternet', 'com'],
];

/** Real names that look like slips of the above. */
const REAL_NAMES = ['gail', 'grail', 'incloud'];

/** None of these is a top-level domain. */
const ENDING_SLIPS = /(?:^|\.)(?:c[ip]m|c0m|cmo|comm|con|coom|ocm|[vx]om)$/;

/** What the guest probably meant, or nothing. */
export function likelyAddress(address: string): string | undefined {
  const plain = asciiForm(address);
  const at = plain.lastIndexOf('@');
  const likely = plain.slice(0, at + 1) + likelyDomain(plain.slice(at + 1));
  return at > 0 && likely !== address && !faultOf(likely) ? likely : undefined;
}

/** An address typed on a full-width keyboard, as mail servers want it; every other one unchanged. */
function asciiForm(address: string): string {
  const folded = address.normalize('NFKC');
  return /^[\0-\x7f]*$/.test(folded) ? folded : address;
}

function likelyDomain(domain: string): string {
  const dotted = domain
    .replace(/[,.]+/g, '.')
    .replace(/\.$/, '')
    .replace(ENDING_SLIPS, (slip) => `${/^\./.exec(slip) ?? ''}com`);
  const [, name = dotted, ending = ''] = /^([^.]+)\.(.+)$/.exec(dotted) ?? /^(.+)(com)$/.exec(dotted) ?? [];
  const provider = PROVIDERS.find(([known, only]) => isSlipOf(name, known) && fits(ending, only));
  return provider ? `${provider[0]}.${mendedEnding(ending, provider[1])}` : dotted;
}

/** First letters are seldom mistaken, and `email.com` or `ymail.com` are nobody's slip. */
function isSlipOf(name: string, known: string): boolean {
  if (name[0] !== known[0] || REAL_NAMES.includes(name)) return false;
  return lettersOf(name) === lettersOf(known) || isWithin(name, known, known.length > 7 ? 2 : 1);
}

/** All the letters in the wrong order are one slip of quick fingers, `icould` for `icloud`. */
function lettersOf(word: string): string {
  return [...word].sort().join('');
}

function fits(ending: string, only: string): boolean {
  return !only || !ending || isWithin(ending, only, 1);
}

/** `.co`, `.cm` and `.om` are countries, where these providers are not. */
function mendedEnding(ending: string, only: string): string {
  return only || (!ending || isWithin(ending, 'com', 1) ? 'com' : ending);
}

/** Whether so few slips part two words: a letter left out, added or mistaken, or two neighbours swapped. */
function isWithin(typed: string, meant: string, slips: number): boolean {
  let same = 0;
  while (same < typed.length && typed[same] === meant[same]) same += 1;
  const [a, b] = [typed.slice(same), meant.slice(same)];
  if (a === b || slips === 0) return a === b;
  const swapped = a[0] === b[1] && a[1] === b[0];
  const ways = [[1, 0], [0, 1], [1, 1], ...(swapped ? [[2, 2]] : [])];
  return ways.some(([from, to]) => isWithin(a.slice(from), b.slice(to), slips - 1));
}
