/**
 * What was meant by an e-mail address that cannot work, or holds a slip of the finger. Apart from `email.ts`, and unknown
 * to `guest-rules.ts`, because no address is judged by it.
 */
import { normaliseEmail, readEmail } from './email.js';

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

/** "Did you mean …?": an address to put in the field at a click, and only then. Never a reason to hold the guest up. */
export function emailOffer(text: string): string | undefined {
  const reading = readEmail(text);
  if ('address' in reading) return likelyAddress(reading.address);
  const inside = readEmail(addressInside(normaliseEmail(text)));
  return 'address' in inside ? inside.address : undefined;
}

/**
 * The same while the address is being typed, which may only be on its way there: `ada@gmai`, `ada@gmail.co`, `ada@work.`.
 * What comes and goes under the hand moves the page, so it waits for an ending that leads elsewhere.
 */
export function earlyEmailOffer(text: string): string | undefined {
  const reading = readEmail(text);
  const offer = emailOffer(text);
  if (!offer || !('address' in reading)) return undefined;
  return /\.\p{L}{2,}$/u.test(reading.address) && !offer.startsWith(reading.address) ? offer : undefined;
}

/**
 * What `mailto:…` and `Name <…>` hold; and an address without the space that phone keyboards set after a dot. A space
 * between words is left: what belongs there cannot be known.
 */
function addressInside(address: string): string {
  if (/^mailto:/i.test(address)) return address.slice('mailto:'.length).replace(/\?.*$/s, '');
  if (address.endsWith('>')) return address.slice(address.lastIndexOf('<') + 1, -1);
  return address.replace(/\s+([@.])/g, '$1').replace(/([@.])\s+/g, '$1');
}

/**
 * What the guest probably meant, or nothing.
 * @param address as `normaliseEmail` writes it
 */
export function likelyAddress(address: string): string | undefined {
  const plain = asciiForm(address);
  const at = plain.lastIndexOf('@');
  const likely = plain.slice(0, at + 1) + likelyDomain(plain.slice(at + 1));
  return at > 0 && likely !== address && readEmail(likely).verdict !== 'bad' ? likely : undefined;
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
