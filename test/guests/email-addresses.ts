/**
 * E-mail addresses by what the standards say of them: RFC 5321 and 5322 for ASCII, RFC 6531 and IDNA 2008 for all other
 * scripts. Written for this survey; domains are reserved ones, or of organisations that use their own script.
 */

function listed(addresses: string): string[] {
  return addresses.trim().split(/\s+/);
}

const label = (length: number) => 'd'.repeat(length);

/** Valid, and such as people have: sent without a question. */
export const USUAL: readonly string[] = [
  ...listed(`
  a@b.co x@example.com pele@example.com Pele.Santos@example.com PELE@example.com pele+table@example.com
  pele+a+b@example.com pele+@example.com pele-santos@example.com pele_santos@example.com _pele@example.com
  pele_@example.com -pele@example.com pele-@example.com 1@example.com 1234567890@example.com 00@example.com
  p3l3@example.com 13812345678@139.com o'neill@example.ie d'angelo@example.it a&b@example.com rock&roll@example.com
  sales/eu@example.com customer/department=shipping@example.com $A12345@example.com !def!xyz%abc@example.com
  {pele}@example.com !#$%&'*+-/=?^_\`{|}~@example.com a~b@example.com a^b@example.com what?@example.com
  a*b@example.com pele=santos@example.com owner-list=bounce@example.com a|b@example.com \`a\`@example.com
  p.e.l.e@example.com first.middle.last@example.com x.y@example.com .pele@docomo.ne.jp pele.@docomo.ne.jp
  pe..le@ezweb.ne.jp x@a.b.c.d.e.f.g.h.i.j.k.l.m.n.o.p.example.com x@1.example x@123.com x@1-2-3.example x@a-b.example
  x@a--b.example x@xn--bcher-kva.example x@sub.sub.example.co.uk x@example.travel x@example.museum
  x@example.photography x@example.restaurant x@example.kitchen x@example.wine x@example.xn--p1ai x@example.xn--fiqs8s
  x@example.international x@example.ai x@example.tv x@t.co x@x.org x@g.cn x@example.zip x@example.dev
  x@example.vermögensberatung x@localhost postmaster@mailserver admin@va x@ai x@192.0.2.1
  `),
  ...[
    `${'l'.repeat(64)}@example.com`,
    `x@${label(63)}.com`,
    `x@${label(63)}.${label(63)}.${label(63)}.${label(50)}`,
    `${'l'.repeat(64)}@${label(63)}.${label(63)}.${label(56)}.com`,
  ],
];

/** Valid, in other scripts (RFC 6531, IDNA): never doubted. */
export const INTERNATIONAL: readonly string[] = [
  ...listed(`
  pelé@example.com zoë@example.com müller@example.de jörg+tisch@example.de straße@example.de ærlig.ørn@example.dk
  þór@example.is łukasz@example.pl žluťoučký@example.cz ışık@example.com.tr nguyễn@example.vn josé.núñez@example.es
  françois@example.fr pele\u0301@example.com ŝanĝo@example.org x@müller.de x@bücher.example x@straße.de x@café.fr
  x@ñandú.cl x@żółw.pl x@þorn.is x@català.cat δοκιμή@παράδειγμα.ελ νίκος@example.gr x@ουτοπία.ευ коля@пример.рф
  иван.петров@почта.рус x@президент.рф оля@приклад.укр тест@пример.бг ѓорѓи@пример.мкд марко@пример.срб тест@мысал.қаз
  х@тест.бел հայկ@օրինակ.հայ გიორგი@მაგალითი.გე מרים@דוגמה.ישראל משה@example.co.il مثال@موقع.عرب أحمد@مثال.السعودية
  x@مثال.مصر سارا@نمونه.ایران x@مثال.امارات x@مثال.پاکستان x@مثال.المغرب अजय@डाटा.भारत राम.शर्मा@उदाहरण.भारत
  x@संगठन.भारत অমিত@উদাহরণ.ভারত x@উদাহরণ.বাংলা ਅਮਨ@ਉਦਾਹਰਣ.ਭਾਰਤ કેતન@ઉદાહરણ.ભારત முருகன்@உதாரணம்.இந்தியா
  x@உதாரணம்.இலங்கை రవి@ఉదాహరణ.భారత్ ರವಿ@ಉದಾಹರಣೆ.ಭಾರತ രവി@ഉദാഹരണം.ഭാരതം ରବି@ଉଦାହରଣ.ଭାରତ x@උදාහරණ.ලංකා
  สมชาย@ตัวอย่าง.ไทย น้ำ@ร้าน.ไทย ສົມ@ຕົວຢ່າງ.ລາວ သူ@ဥပမာ.com សុខ@ឧទាហរណ៍.com 用户@例子.广告 葉士豪@臺網中心.tw 王伟@例子.中国 陳@例子.香港
  x@例子.澳門 x@例子.新加坡 x@餐厅.网络 𠮷野@example.jp 太郎@例え.jp さくら@例え.みんな ﾀﾛｳ@example.jp x@コンサート.コム 김철수@예시.한국 x@한글.kr x@쇼핑.닷컴
  x@닷넷.닷넷 ᠪᠠᠲᠤ@example.mn бат@жишээ.мон አበበ@example.et ⴰⵎⵖⵔⴰ@example.ma ߊߡߊߘߎ@example.ml ᏣᎳᎩ@example.com x@faß.de
  x@βόλος.com x@نامه\u200cای.com x@ශ්\u200dරී.com x@öbb.at x@räksmörgås.se ｊｏｅ@example.com
  `),
];

/** Valid by RFC 5321, and most likely a slip or a riddle: asked about, and sent on a yes. */
export const ODD: readonly string[] = [
  ...listed(`
  "pele"@example.com "pele.santos"@example.com "pele..santos"@example.com "pele,santos"@example.com
  "pele\\"santos"@example.com "(pele)"@example.com ".pele"@example.com "<>[]:,;\\\\"@example.com ""@example.com
  "$A12345"@example.com pele."santos"@example.com pele@[192.0.2.1] pele@[IPv6:2001:db8::1] pele@[IPv6:::1]
  postmaster@[127.0.0.1] pele@example.com. pelé@localhost x@münchen pele(home)@example.com pele@example.com(work)
  `),
];

/** Not valid, and too near to it to be refused: asked about. */
export const DOUBTFUL: readonly string[] = [
  ...listed(`
  pele@example..com pele@.example.com pele@-example.com pele@example-.com pele@exam_ple.com pele@example,com
  pele,santos@example.com pele;@example.com pele:@example.com pele@example.com; pele@example.com, pele@example/com
  pele@http://example.com pele’s@example.com pele“x”@example.com pele[1]@example.com pele@exam!ple.com
  pele\\@example.com pele@example.com> (pele@example.com) 😀@example.com pele@😀.example pele…@example.com
  pele@example…com •pele@example.com
  `),
  ...[`pele@${label(64)}.com`],
];

/** Valid, and refused all the same: an at sign or a space inside quotes. The wire's pattern does not take them either. */
export const STATED_EXCEPTION: readonly string[] = [
  '"pele@home"@example.com',
  '"pele santos"@example.com',
  '" "@example.com',
  '"very.(),:;<>[]\\".VERY.\\"very@\\\\ \\"very\\".unusual"@example.com',
];

/** Cannot work, and what was meant cannot be told. */
export const REFUSED: readonly string[] = [
  ...listed('pele pele.example.com @ @example.com pele@ pele@@example.com pele@ex@ample.com pele＠＠example.com'),
  ...['pele at example.com', 'pele@example.com pele@example.org', 'pele@example.com,ana@example.com'],
  ...['pe le@example.com', 'pele\u3000santos@example.com', `${'x'.repeat(243)}@example.com`],
  ...['pele\u0000@example.com', 'pele@example\u0007.com', 'pele\ud800@example.com'],
];

/** Cannot work, and hold this address: it is offered. */
export const OFFERED = 'pele@example.com';
export const HOLDING_IT: readonly string[] = [
  ...[
    'mailto:pele@example.com',
    'MAILTO:pele@example.com?subject=Table',
    'Pele <pele@example.com>',
    '<pele@example.com>',
  ],
  ...['"Santos, Pele" <pele@EXAMPLE.com>', 'pele @example.com', 'pele@ example.com', 'pele@example. com'],
];

/** Slips of the finger, with what was meant. */
export const SLIPS: readonly (readonly [domain: string, meant: string])[] = `
gmial.com gmail.com|gmai.com gmail.com|gmal.com gmail.com|gmali.com gmail.com|gamil.com gmail.com|gnail.com gmail.com
gmaill.com gmail.com|gmmail.com gmail.com|ggmail.com gmail.com|gmaul.com gmail.com|gmsil.com gmail.com|gmaik.com gmail.com
gmail.con gmail.com|gmail.cim gmail.com|gmail.vom gmail.com|gmail.xom gmail.com|gmail.comm gmail.com|gmail.co gmail.com
gmail.cm gmail.com|gmail.om gmail.com|gmail.cpm gmail.com|gmail.c0m gmail.com|gmail.ocm gmail.com|gmail.cmo gmail.com
gmail gmail.com|gmailcom gmail.com|gmail,com gmail.com|gmail..com gmail.com|gmail.com. gmail.com|gmail.coom gmail.com
hotmial.com hotmail.com|hotmal.com hotmail.com|hotmai.com hotmail.com|hotmali.com hotmail.com|homtail.com hotmail.com
hotamil.com hotmail.com|hotnail.com hotmail.com|hotmaill.com hotmail.com|hotmsil.com hotmail.com|htomail.com hotmail.com
hotmail.con hotmail.com|hotmail.co hotmail.com|hotmial.co.uk hotmail.co.uk|hotmial.fr hotmail.fr|hotmal.it hotmail.it
yaho.com yahoo.com|yahooo.com yahoo.com|yhaoo.com yahoo.com|yahho.com yahoo.com|yaoo.com yahoo.com|yahoi.com yahoo.com
yahoo.con yahoo.com|yahoo.cm yahoo.com|yaho.fr yahoo.fr|yahooo.co.uk yahoo.co.uk|yhaoo.co.in yahoo.co.in|yahoo.comm yahoo.com
outlok.com outlook.com|outloo.com outlook.com|outllok.com outlook.com|otulook.com outlook.com|outlook.con outlook.com
outloook.com outlook.com|oulook.com outlook.com|outlok.fr outlook.fr|outlool.com outlook.com|outlook.co outlook.com
iclod.com icloud.com|icoud.com icloud.com|iclould.com icloud.com|icluod.com icloud.com|icloud.con icloud.com|icould.com icloud.com
iclud.com icloud.com|icloud.co icloud.com|protonmial.com protonmail.com|protonmai.com protonmail.com|protonmal.com protonmail.com
googlemial.com googlemail.com|goglemail.com googlemail.com|comcast.ent comcast.net|comcas.net comcast.net|concast.net comcast.net
verison.net verizon.net|verizn.net verizon.net|btinternt.com btinternet.com|btintenet.com btinternet.com
example.con example.com|example.cpm example.com|example.vom example.com|example.ocm example.com|example,com example.com
`
  .trim()
  .split(/[|\n]/)
  .map((pair) => pair.trim().split(' '))
  .map(([domain = '', meant = '']) => [domain, meant] as const);
