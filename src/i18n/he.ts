/** Hebrew, in forms that address nobody as a man or a woman where there is one. */
import type { Phrases } from './text.js';

/** One and two of a thing are said without the number. */
function counted(count: number, one: string, two: string, several: string): string {
  if (count === 1) return one;
  return count === 2 ? two : `${count} ${several}`;
}

const guests = (party: number) => counted(party, 'סועד אחד', 'שני סועדים', 'סועדים');
const forPlace = (country: string) => (country ? ` (${country})` : '');

export const he = (): Phrases => ({
  direction: 'rtl',

  // Headings and choices
  reserveHeading: 'הזמנת שולחן',
  waitlistHeading: 'הצטרפות לרשימת ההמתנה',
  party: 'סועדים',
  guests,
  largerParty: 'קבוצה גדולה יותר',
  askForMore: (most) => `ליותר מ־${most} סועדים נא לפנות ישירות למסעדה`,
  partyTooLarge: (most, phone) => `ליותר מ־${most} סועדים נא להתקשר: ${phone}`,
  day: 'יום',
  otherDay: 'יום אחר',
  closedDay: (day) => `${day}, סגור`,
  time: 'שעה',
  lunch: 'צהריים',
  dinner: 'ערב',
  section: 'איפה',
  anySection: 'לא משנה איפה',
  justTaken: 'נתפס הרגע',
  zone: (place) => `השעות לפי השעון המקומי: ${place}`,

  // No times, and what to do about it
  loading: 'מחפשים שולחנות פנויים',
  full: (day) => `הכול תפוס: ${day}`,
  fullInSection: (section, day) => `אין מקום פנוי (${section}): ${day}`,
  closed: (weekday) => `סגור ב${weekday.replace(/^יום /, 'ימי ')}`,
  closedOn: (day) => `סגור: ${day}`,
  pastDay: 'היום הזה כבר עבר',
  tooFar: (day) => `אפשר להזמין עד ${day}`,
  nextDay: 'חיפוש היום הפנוי הקרוב',
  nextOpen: (day) => `נפתח שוב: ${day}`,
  searchingDay: 'מחפשים בימים הקרובים',
  noDay: 'אין מקום פנוי בשבועיים הקרובים',
  joinWaitlist: 'הצטרפות עכשיו לרשימת ההמתנה',
  backToTimes: 'חזרה לבחירת שעה',
  callUs: (phone) => `נא להתקשר: ${phone}`,
  loadFailed: 'לא הצלחנו לטעון',
  tryAgain: 'לנסות שוב',

  // Waitlist
  waitNow: 'זמן ההמתנה כרגע',
  wait: (from, to) => {
    if (from !== to) return `בין ${from} ל־${to} דקות`;
    return to === 1 ? 'כדקה' : `כ־${to} דקות`;
  },
  waitUnknown: 'זמן ההמתנה אינו ידוע כרגע',

  // The guest
  details: 'הפרטים שלך',
  firstName: 'שם פרטי',
  lastName: 'שם משפחה',
  optional: 'לא חובה',
  phone: 'טלפון',
  country: 'מדינה',
  noCountry: 'אחרת',
  email: 'דוא״ל',
  member: 'יש מספר חבר מועדון? אפשר להוסיף',
  memberNumber: 'מספר חבר',
  memberTier: 'דרגת חברות',
  noTier: 'ללא דרגה',
  prioritySeating: 'עדיפות בהושבה',
  tiersFailed: 'לא הצלחנו לטעון את דרגות החברות. אפשר בכל זאת למסור מספר.',
  tiersLoading: 'טוענים את דרגות החברות',
  moreToSay: 'יש משהו שכדאי שנדע?',
  notes: 'הודעה למסעדה',
  consent: (restaurant) => `אשמח לקבל חדשות והצעות מ־${restaurant}`,

  // The ticket
  ticket: 'השולחן שלך',
  waitlistTicket: 'המקום שלך',
  tableFor: (party) => `שולחן ל־${party}`,
  partyOf: guests,
  now: 'עכשיו',
  chooseTime: 'נא לבחור שעה',
  reserve: (party) => `הזמנת שולחן ל־${party}`,
  join: (party) => `הצטרפות לרשימה ל־${party}`,
  reserving: 'מזמינים…',
  joining: 'מצטרפים…',

  // Problems
  problems: (count) => `${counted(count, 'דבר אחד', 'שני דברים', 'דברים')} לבדיקה`,
  firstNameMissing: 'נא למלא שם פרטי',
  phoneMissing: 'נא למלא מספר טלפון',
  emailMissing: 'נא למלא דוא״ל כדי שהמסעדה תוכל ליצור קשר',
  slotMissing: 'נא לבחור שעה',
  tooLong: (field) => `${field}: נא לקצר`,
  noLetters: (field) => `${field}: נדרשת לפחות אות אחת`,
  controlCharacters: (field) => `${field}: נא להקליד שוב`,
  emailNoAt: 'חסר @ בכתובת (לדוגמה: ada@example.com)',
  emailSeveralAt: 'נא למלא כתובת אחת עם @ אחד',
  emailSpaces: 'יש רווח בתוך הכתובת',
  emailSideMissing: 'צריך להיות משהו לפני ה־@ ואחריו',
  emailNotBare: 'נא למלא רק את הכתובת',
  emailUnusual: (email) => `זה נכון? ${email}`,
  emailOffer: (email) => `האם הכוונה ל־${email}?`,
  phoneNoDigits: 'נא למלא את מספר הטלפון בספרות',
  phoneTooShort: (country) => `המספר נראה קצר מדי${forPlace(country)}`,
  phoneTooLongNumber: (country) => `המספר נראה ארוך מדי${forPlace(country)}`,
  phoneNotPossible: (country) => `אין מספר כזה${forPlace(country)}. נא לבדוק את הספרות ואת המדינה`,
  phoneNeedsCountry: 'נא להתחיל ב־+ ובקידומת המדינה, למשל ‎+972',
  phoneTwoNumbers: 'נא למלא מספר אחד',
  phoneDoubtful: (number) => `זה נכון? ${number}`,
  phoneTwoReadings: 'איזה מספר שלך?',
  tierUnknown: 'הדרגה הזאת כבר לא קיימת. נא לבחור שוב',
  yes: 'כן, נכון',
  change: 'לשנות',
  useIt: 'להשתמש בזה',

  // Not booked, and why
  notBooked: 'ההזמנה לא בוצעה',
  slotTaken: (time) => `השעה ${time} נתפסה הרגע`,
  stillFree: (times) => `עדיין פנוי: ${times}`,
  duplicate: 'אותו שולחן הוזמן לפני רגע. להזמין שולחן נוסף?',
  bookSecond: 'הזמנת שולחן נוסף',
  keepFirst: 'להישאר עם הראשון',
  restaurantClosed: 'המסעדה סגורה אז. נא לבחור שעה אחרת',
  partyRefused: 'המסעדה אינה מקבלת באינטרנט קבוצות בגודל כזה',
  invalid: 'המסעדה לא יכלה לקבל את הפרטים. נא לבדוק אותם',
  rateLimited: 'יותר מדי ניסיונות בזמן קצר. נא להמתין דקה ולנסות שוב',
  unavailable: 'המסעדה אינה יכולה לקבל הזמנות כרגע. נא לנסות שוב בקרוב',
  refused: 'המסעדה לא יכלה לקבל את ההזמנה',
  offline: 'אין חיבור. שום דבר לא אבד',

  // The end
  booked: 'השולחן הוזמן',
  requested: 'השם שלך ברשימה',
  mayDecline: 'הבקשה נשלחה; המסעדה עדיין יכולה לסרב',
  reference: (reference) => `מספר הזמנה ${reference}`,
  forParty: (party) => `ל־${party}`,
  memberNotConfirmed: 'לא הצלחנו לאשר את החברות; המסעדה רואה אותה כפי שנמסרה',
  again: 'הזמנה נוספת',
  manage: 'צפייה בהזמנה או ביטולה',
  managePlace: 'צפייה במקום או ויתור עליו מאוחר יותר',
  notKnown: (what) => `לא קיבלנו אישור: ${what}`,
  whatTable: (party, day, time) => `השולחן שלך ל־${party}, ${day} בשעה ${time}`,
  whatPlace: (party) => `המקום שלך ברשימת ההמתנה ל־${party}`,
  underName: (name) => `שם: ${name}`,
  checkAgain: 'לבדוק שוב',
  checking: 'בודקים…',
  dontResend: 'נא לא לשלוח שוב; כדאי לשאול קודם את המסעדה',

  // After the booking
  addToCalendar: 'הוספה ליומן',
  calendarTitle: (party, restaurant) => `שולחן ל־${party}, ${restaurant}`,
  calendarTime: (day, time) => `${day} בשעה ${time}, לפי שעון המסעדה`,
  ahead: (parties) =>
    parties === 0 ? 'התור הבא שלך' : `${counted(parties, 'קבוצה אחת', 'שתי קבוצות', 'קבוצות')} לפניך`,
  placeAccepted: 'המסעדה אישרה את המקום שלך',
  seated: 'יש לך שולחן. בתיאבון',
  declined: 'הפעם המסעדה לא יכלה לקבל אותך',
  placeOver: 'המקום שלך ברשימה כבר לא שמור',
  leave: 'יציאה מהרשימה',
  leaveQuestion: 'לצאת מהרשימה? המקום יעבור לקבוצה הבאה',
  keepPlace: 'להישאר ברשימה',
  leaving: 'יוצאים מהרשימה…',
  left: 'יצאת מהרשימה',
  stillOnList: 'זה לא הצליח. השם שלך עדיין ברשימה',
  leaveUnknown: 'לא הגיעה תשובה. ייתכן שהשם שלך עדיין ברשימה',
  joinAgain: 'הצטרפות מחדש לרשימה',

  // The dialog
  close: 'סגירה',

  // Fields of the owner’s choice
  occasion: 'האירוע',
  noOccasion: 'שום דבר מיוחד',
  diets: 'תזונה ואלרגיות',
  birthday: 'יום הולדת',
  anniversary: 'יום נישואין',
  dateNight: 'ערב זוגי',
  engagement: 'אירוסין',
  businessMeal: 'ארוחה עסקית',
  vegetarian: 'צמחוני',
  vegan: 'טבעוני',
  glutenFree: 'ללא גלוטן',
  lactoseFree: 'ללא לקטוז',
  nutAllergy: 'אלרגיה לאגוזים',
  shellfishAllergy: 'אלרגיה לפירות ים',
  halal: 'חלאל',
  kosher: 'כשר',
  lastNameMissing: 'נא למלא שם משפחה',
  memberNumberMissing: 'נא למלא מספר חבר',
  termsApply: (terms) => `בשליחה מביעים הסכמה ל${terms} של המסעדה`,
  terms: 'תנאים',
  privacy: 'מדיניות פרטיות',
  newTab: 'נפתח בלשונית חדשה',

  // When it cannot be used at all
  notHere: 'אי אפשר להזמין שולחן באינטרנט כרגע',

  // Said, not shown
  timesFree: (count, day) => `${counted(count, 'שעה פנויה אחת', 'שתי שעות פנויות', 'שעות פנויות')}: ${day}`,
  chosen: (time) => `נבחרה השעה ${time}. עכשיו הפרטים שלך`,
});
