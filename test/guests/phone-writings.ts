/** The ways in which people write a telephone number, and what each may ask of them. */
import type { Example } from './phone-oracle.js';
import { dialledFrom, REGIONS } from './phone-oracle.js';
import type { Random } from './random.js';
import type { Bound } from './tally.js';

export interface Writing {
  readonly what: string;
  readonly bound: Bound;
  /** Share that has to go well, where it is another than usual. */
  readonly least?: number;
  /** `undefined`: this number is not written so. */
  readonly write: (example: Example, random: Random) => Written | undefined;
}

export interface Written {
  readonly text: string;
  /** Of the field beside the number; empty = none. */
  readonly region: string;
  /** The text was pasted or filled in by the browser. */
  readonly arrivedWhole: boolean;
  /** The number that the guest means, where Google does not read this way of writing. */
  readonly meant?: string;
  /** It may as well be what Google reads: the digits alone do not tell. */
  readonly orAsGoogle?: true;
}

const BETWEEN = [' ', '-', '.', '\u00a0', '\u2011', '\u2013', '\u2212', ' - ', '\u00b7', '\u3000', '\u30fc', '/', ''];
const AROUND_AREA = [
  ['(', ') '],
  ['\uff08', '\uff09'],
  ['[', '] '],
  ['', '/'],
] as const;
const BEFORE = [
  'tel:',
  'Tel.: ',
  'Tél. ',
  '☎ ',
  '📱',
  'WhatsApp ',
  'тел. ',
  'هاتف: ',
  '電話：',
  '\u200e',
  '\u2068',
  '',
];
const EXTENSIONS = [' ext. 12', ' x12', ';ext=12', ' #12', ',,12', ' доб. 12', ' 内線12', ' Durchwahl 12', ' poste 12'];

const AND = [' / ', ', ', ' or ', ' und ', '; ', ' | ', '\n', ' و ', '、'];

/** As a hand parts the digits: an area in brackets, then groups with anything between them. */
function inGroups(digits: string, random: Random): string {
  const [open, close] = random.pick(AROUND_AREA);
  const area = 2 + random.below(2);
  const groups = digits.slice(area).match(/\d{1,3}(?!\d$)|\d+/g) ?? [];
  return open + digits.slice(0, area) + close + groups.join(random.pick(BETWEEN));
}

/** What is dialled before the number within the country, `0` or `06` or `8`; empty = nothing, or it is not printed. */
function trunkPrefixOf({ national, significant }: Example): string {
  const digits = national.replace(/\D/g, '');
  return digits.endsWith(significant) ? digits.slice(0, -significant.length) : '';
}

/** Any field's region will do for a number with its calling code. */
function anyRegion({ region }: Example, random: Random): string {
  return random.pick([region, '', random.pick(REGIONS)]);
}

function international(text: string, example: Example, random: Random): Written {
  return { text, region: anyRegion(example, random), arrivedWhole: random.below(2) === 0 };
}

function atHome(text: string, { region }: Example, arrivedWhole = false): Written | undefined {
  return region ? { text, region, arrivedWhole } : undefined;
}

export const WRITINGS: readonly Writing[] = [
  { what: 'E.164', bound: 'sent', write: (example, random) => international(example.e164, example, random) },
  {
    what: 'international, with spaces',
    bound: 'sent',
    write: (example, random) => international(example.international, example, random),
  },
  { what: 'RFC 3966', bound: 'sent', write: (example, random) => international(example.rfc3966, example, random) },
  {
    what: 'international, punctuated by hand',
    bound: 'sent',
    write: (example, random) => {
      const plus = random.pick(BEFORE) + random.pick(['+', '\uff0b', '++', '+ ', '+00']);
      const text = `${plus}${example.callingCode} ${inGroups(example.significant, random)}`;
      return { ...international(text, example, random), meant: example.e164 };
    },
  },
  {
    what: 'international, with the trunk prefix in brackets',
    bound: 'sent',
    write: (example, random) => {
      const trunk = trunkPrefixOf(example);
      if (!trunk) return undefined;
      const text = `+${example.callingCode} (${trunk}) ${inGroups(example.significant, random)}`;
      return { ...international(text, example, random), meant: example.e164 };
    },
  },
  {
    what: 'dialled from another country',
    bound: 'sent-or-asked',
    write: (example, random) => {
      const region = random.pick(REGIONS);
      const text = dialledFrom(example, region);
      return text === undefined ? undefined : { text, region, arrivedWhole: false, meant: example.e164 };
    },
  },
  { what: 'national, as printed there', bound: 'sent', write: (example) => atHome(example.national, example) },
  {
    what: 'national, punctuated by hand',
    bound: 'sent',
    write: (example, random) =>
      atHome(random.pick(BEFORE) + inGroups(example.national.replace(/\D/g, ''), random), example),
  },
  {
    what: 'national, pasted or filled in',
    bound: 'sent-or-asked',
    write: (example) => atHome(example.national, example, true),
  },
  {
    what: 'national, without its trunk prefix',
    bound: 'sent-or-asked',
    write: (example) => atHome(example.significant, example),
  },
  {
    what: 'its own calling code without +',
    bound: 'sent-or-asked',
    write: (example, random) => {
      const written = atHome(example.international.replace('+', ''), example, random.below(2) === 0);
      return written && { ...written, meant: example.e164 };
    },
  },
  {
    what: 'a foreign calling code without +, pasted',
    bound: 'sent-or-asked',
    write: (example, random) => ({
      ...{ text: example.international.replace('+', ''), region: random.pick(REGIONS) },
      ...{ arrivedWhole: true, meant: example.e164 },
    }),
  },
  {
    // Rule 4: what is valid here and was typed by hand is believed, as Google believes it.
    what: 'a foreign calling code without +, by hand',
    bound: 'sent-or-asked',
    write: (example, random) => ({
      ...{ text: example.international.replace('+', ''), region: random.pick(REGIONS) },
      ...{ arrivedWhole: false, meant: example.e164, orAsGoogle: true },
    }),
  },
  {
    what: 'with an extension',
    bound: 'asked',
    write: (example, random) => {
      const extension = random.pick(EXTENSIONS);
      const written =
        random.below(2) === 0
          ? international(example.international + extension, example, random)
          : atHome(example.national + extension, example, random.below(2) === 0);
      return written && { ...written, meant: example.e164 };
    },
  },
  {
    what: 'two numbers in the box',
    bound: 'refused',
    // Two of six digits may make one that is possible abroad. It is shown in a question, never sent.
    least: 0.99,
    write: (example, random) => {
      // Shorter ones cannot be told from an extension: the first is shown, and asked about.
      if (example.significant.length < 6) return undefined;
      const other = random.pick(['international', 'national'] as const);
      return atHome(example.national + random.pick(AND) + example[other], example, random.below(2) === 0);
    },
  },
];
