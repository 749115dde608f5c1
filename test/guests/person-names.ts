/** Names of people: all that `@faker-js/faker` knows in its locales, and those that forms have been known to refuse. */
import { allLocales } from '@faker-js/faker';

export interface LocaleNames {
  readonly locale: string;
  readonly names: readonly string[];
}

const KINDS = ['first_name', 'last_name', 'middle_name'] as const;

/**
 * One Dutch entry was once read in the wrong encoding, and holds a control character: `Ã\x96mer`. Nobody is called so, and
 * it is refused.
 */
const MISREAD = /[\x80-\x9f]/;

export const NAMES_BY_LOCALE: readonly LocaleNames[] = Object.entries(allLocales).map(([locale, { person }]) => ({
  locale,
  names: [...new Set(KINDS.flatMap((kind) => Object.values(person?.[kind] ?? {}).flatMap(namesIn)))],
}));

/** Some locales give no list of a kind, and say so with `null`. */
function namesIn(list: unknown): string[] {
  return Array.isArray(list) ? list.filter((name) => typeof name === 'string' && !MISREAD.test(name)) : [];
}

const LONG = 'Wolfeschlegelsteinhausenbergerdorff';

function listed(names: string): string[] {
  return names.trim().split(/ \| |\n */);
}

/**
 * One letter or sign; apostrophes and their like; hyphens, dots, brackets; numerals; words that programs stumble over; names
 * that hold what filters look for; particles; marks together and apart; widths and ligatures; every kind of script; signs
 * beside letters; long ones; and what a keyboard adds.
 */
export const HARD_NAMES: readonly string[] = [
  ...listed(`
  O | U | I | É | Ö | Å | あ | 李 | 龘 | ก | ا | א | अ | 가 | ƛ | 𠮷 | 𞤀 | A. | J | ʻ\u02bbA | O'Brien | O’Brien | O‘Brien
  Oʼbrien | Oʻahu | O\`Brien | O´Brien | O′Brien | O＇Brien | d' | O' | O’ | D'Arcy | 't Hooft | ’t Hooft
  's-Gravesande | Ta'Quan | N’Golo | Te'o | Kahanamoku‘okalani | Hawaiʻi | M‘Bappé | ''A | Anne-Marie | Anne‐Marie
  Anne‑Marie | Anne–Marie | Jean - Luc | Smith, Jr. | St. John | J.R.R. | Dr. No | Lee (Li) | Sammy Davis, Jr.
  A/P Kumar | s/o Raman | Muñoz/Díaz | Ana & Bea | Mary+Joe | X Æ A-12 | X Æ A-Xii | =Ana | -Ana | Henry VIII | Ⅷ
  John 3 | 3 | 007 | Louis ⅩⅣ | R2D2 | Jennifer 8. Lee | １２ | ٣ | 三 | Null | null | NULL | None | Nil | NaN
  undefined | Undefined | true | True | False | Test | Testa | Void | Na | Nan | Inf | Infinity | Admin | Root
  Sample | Example | Anonymous | Unknown | Delete | Select | Drop | Table | Constructor | __proto__ | prototype
  toString | hasOwnProperty | valueOf | Object | Name | Firstname | Mr | Miss | Dick | Cumming | Fanny | Butts
  Weiner | Cockburn | Scunthorpe | Gaylord | Phuc | Bich | Dikshit | Shitole | van der Berg | de la Cruz
  von und zu Guttenberg | al-Fayed | el Amrani | bin Laden | ibn Rushd | ap Rhys | mac an Bhaird
  María de los Ángeles Inmaculada Concepción | DA SILVA | da silva | McDONALD | iOS | ß | ẞ | İsmail | ıhlamur | ǆ
  Zoë | Zoe\u0308 | Nguyễn | Nguye\u0302\u0303n | Nguye\u0303\u0302n | Å | A\u030a | \u212bngström | ṩ | s\u0323\u0307
  s\u0307\u0323 | Ðurđica | Þórr | Łukasz | Şule | Țepeș | Ŷ | Ꞌ | Ħamrun | Ŋgũgĩ | Ɛsi | Ọlámidé | K̓wala | Sẇ’̓a
  M̃bo | ｱｲｺ | ﾀﾞｲｽｹ | Ａｎｎａ | ﬁona | ſara | Ⅳan | ㈱田中 | ²Ana | Ana™ | ª | ºRamón | 王小明 | 欧阳娜娜 | 歐陽 | 𠮷野家 | 𩸽 | 髙橋 | 﨑山
  邊󠄁 | 辻󠄀 | 葛\ufe00 | 田中・マリア | 山田　太郎 | さくら | サクラ | ゞ子 | 々木 | 〆木 | 김철수 | \u1100\u1161 | \u1112\u1161\u11ab
  \u1100\u1161\u11a8\u1112\u1161 | ㄱㄴ | ㅎ | 한글\u1160 | 남궁민수 | ᄒᆞᆫ | محمد | مُحَمَّد | عبد الرحمن | عبد\u0640الله
  فاطمة\u200e | \u200fعلی | می\u200cنا | ﷴ | ﻣﺤﻤﺪ | لآلئ | ئاسۆ | בֶּן־גּוּרִיּוֹן | ג׳ורג׳ | ז״ל | ܝܘܚܢܢ | สมชาย
  น้ำ | กำแพง | เกียรติศักดิ์ | สุ\u0e4dา | ສົມພອນ | သူဇာ | សុខា | राम | क्षितिज | श्री\u200dराम | र\u094d\u200dय
  அனிதா | కృష్ణ | ക്ഷിതി | ശ്രീ\u200d | ක්\u200dෂිති | བསྟན་འཛིན | ᠪᠠᠲᠤ | ꦱꦸꦏꦂꦤ | Ελένη | ΜΑΡΊΑ | Владимир | Ѓорѓи
  Җамал | Հայկ | გიორგი | ᲒᲘᲝᲠᲒᲘ | አበበ | ⵎⴰⵙⵙⵉⵏ | ߡߡߊߘߎ | ᏎᏉᏯ | ᓄᓇᕗᑦ | ꆈꌠ | 𞤀𞤣𞤢𞤥 | 𐐔𐐯𐑅𐐨 | 𓂀𓏏 | Ana 🌸 | A🏳️‍🌈 | 👩‍👩‍👧A
  L♥ve | Ke$ha | P!nk | deadmau5 | will.i.am | @na | #1 | Ana%20 | &amp;Ana | A\\B | A"B | <Ana> | {{Ana}} | \${Ana}
  A\u00adna
  `),
  ...[
    LONG,
    `${LONG} ${LONG}`,
    'A'.repeat(100),
    '𠮷'.repeat(100),
    'é'.repeat(100),
    '한'.repeat(100),
    'ñ'.normalize('NFD').repeat(100),
    ' Ana ',
    '\tAna',
    'Ana\u00a0',
    '\u3000花子\u3000',
    '\ufeffAna',
    '\u202bעדה\u202c',
    '\u2067محمد\u2069',
    'Ana\u200b',
  ],
];
