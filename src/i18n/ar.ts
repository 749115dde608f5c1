/**
 * Arabic. Six plural forms, of which what is counted here needs five: 1 · 2 · 3–10 · 11–99 · hundreds. Numbers are written in
 * the digits of the page's locale, as the days and times beside them are.
 */
import type { Phrases } from './text.js';

const forPlace = (country: string) => (country ? ` (${country})` : '');

/** `few` is 3–10, `many` 11–99, `other` whole hundreds; these three stand after the number. */
type Forms = readonly [one: string, two: string, few: string, many: string, other: string];

const PEOPLE: Forms = ['شخص واحد', 'شخصان', 'أشخاص', 'شخصًا', 'شخص'];
const OF_PEOPLE: Forms = ['شخص واحد', 'شخصين', 'أشخاص', 'شخصًا', 'شخص'];
const THINGS: Forms = ['أمر واحد', 'أمران', 'أمور', 'أمرًا', 'أمر'];
const PARTIES: Forms = ['مجموعة واحدة', 'مجموعتان', 'مجموعات', 'مجموعة', 'مجموعة'];
const MINUTES: Forms = ['دقيقة', 'دقيقتين', 'دقائق', 'دقيقة', 'دقيقة'];
const TIMES: Forms = ['موعد واحد متاح', 'موعدان متاحان', 'مواعيد متاحة', 'موعدًا متاحًا', 'موعد متاح'];

export const ar = (locale: string): Phrases => {
  const { format } = new Intl.NumberFormat(locale, { useGrouping: false });
  const counted = (count: number, [one, two, few, many, other]: Forms): string => {
    const rest = count % 100;
    if (count === 1) return one;
    if (count === 2) return two;
    if (rest >= 3 && rest <= 10) return `${format(count)} ${few}`;
    return `${format(count)} ${rest > 10 ? many : other}`;
  };
  const guests = (party: number) => counted(party, PEOPLE);
  /** “For” is written together with a word, and apart from digits. */
  const forParty = (party: number) => `${party < 3 ? 'ل' : 'لـ '}${counted(party, OF_PEOPLE)}`;
  return {
    direction: 'rtl',

    // Headings and choices
    reserveHeading: 'احجز طاولة',
    waitlistHeading: 'انضم إلى قائمة الانتظار',
    party: 'عدد الأشخاص',
    guests,
    largerParty: 'مجموعة أكبر',
    askForMore: (most) => `لأكثر من ${counted(most, OF_PEOPLE)} تواصل مع المطعم مباشرة`,
    partyTooLarge: (most, phone) => `لأكثر من ${counted(most, OF_PEOPLE)} اتصل بنا: ${phone}`,
    day: 'اليوم',
    otherDay: 'يوم آخر',
    closedDay: (day) => `${day}، مغلق`,
    time: 'الوقت',
    lunch: 'الغداء',
    dinner: 'العشاء',
    section: 'المكان',
    anySection: 'أي مكان',
    justTaken: 'حُجز للتو',
    zone: (place) => `الأوقات بالتوقيت المحلي: ${place}`,

    // No times, and what to do about it
    loading: 'نبحث عن طاولات متاحة',
    full: (day) => `لا توجد طاولات متاحة: ${day}`,
    fullInSection: (section, day) => `لا توجد أماكن متاحة في ${section}: ${day}`,
    closed: (weekday) => `مغلق أيام ${weekday}`,
    closedOn: (day) => `مغلق: ${day}`,
    pastDay: 'مضى هذا اليوم',
    tooFar: (day) => `يمكن الحجز حتى ${day}`,
    nextDay: 'ابحث عن أقرب يوم متاح',
    nextOpen: (day) => `نفتح مجددًا: ${day}`,
    searchingDay: 'نبحث في الأيام القادمة',
    noDay: 'لا شيء متاح في الأسبوعين القادمين',
    joinWaitlist: 'انضم الآن إلى قائمة الانتظار',
    backToTimes: 'اختر وقتًا بدلًا من ذلك',
    callUs: (phone) => `اتصل بنا: ${phone}`,
    loadFailed: 'تعذّر التحميل',
    tryAgain: 'حاول مرة أخرى',

    // Waitlist
    waitNow: 'مدة الانتظار الحالية',
    wait: (from, to) => `${from === to ? 'حوالي' : `من ${format(from)} إلى`} ${counted(to, MINUTES)}`,
    waitUnknown: 'مدة الانتظار غير معروفة حاليًا',

    // The guest
    details: 'بياناتك',
    firstName: 'الاسم الأول',
    lastName: 'اسم العائلة',
    optional: 'اختياري',
    phone: 'الهاتف',
    country: 'البلد',
    noCountry: 'آخر',
    email: 'البريد الإلكتروني',
    member: 'هل أنت عضو؟ أضف رقمك',
    memberNumber: 'رقم العضوية',
    memberTier: 'فئة العضوية',
    noTier: 'بدون فئة',
    prioritySeating: 'أولوية الجلوس',
    tiersFailed: 'تعذّر تحميل فئات العضوية. يمكنك مع ذلك إدخال رقمك.',
    tiersLoading: 'جارٍ تحميل فئات العضوية',
    moreToSay: 'هل من شيء ينبغي أن نعرفه؟',
    notes: 'ملاحظة للمطعم',
    consent: (restaurant) => `أرسلوا إليّ أخبار وعروض ${restaurant}`,

    // The ticket
    ticket: 'طاولتك',
    waitlistTicket: 'مكانك',
    tableFor: (party) => `طاولة ${forParty(party)}`,
    partyOf: guests,
    now: 'الآن',
    chooseTime: 'اختر وقتًا',
    reserve: (party) => `احجز طاولة ${forParty(party)}`,
    join: (party) => `انضم إلى القائمة ${forParty(party)}`,
    reserving: 'جارٍ الحجز…',
    joining: 'جارٍ الانضمام…',

    // Problems
    problems: (count) => `${counted(count, THINGS)} بحاجة إلى مراجعة`,
    firstNameMissing: 'أدخل اسمك الأول',
    phoneMissing: 'أدخل رقم هاتفك',
    emailMissing: 'أدخل بريدك الإلكتروني ليتمكن المطعم من التواصل معك',
    slotMissing: 'اختر وقتًا',
    tooLong: (field) => `${field}: استخدم حروفًا أقل`,
    noLetters: (field) => `${field}: استخدم حرفًا واحدًا على الأقل`,
    controlCharacters: (field) => `${field}: اكتبه من جديد`,
    emailNoAt: 'ينقص البريد الإلكتروني الرمز @ كما في ada@example.com',
    emailSeveralAt: 'أدخل عنوانًا واحدًا فيه @ واحدة',
    emailSpaces: 'في البريد الإلكتروني مسافة',
    emailSideMissing: 'أدخل نصًا قبل @ وبعدها',
    emailNotBare: 'أدخل العنوان فقط',
    emailUnusual: (email) => `هل هذا صحيح؟ ${email}`,
    emailOffer: (email) => `هل تقصد ${email}؟`,
    phoneNoDigits: 'أدخل رقم الهاتف بالأرقام',
    phoneTooShort: (country) => `يبدو هذا الرقم قصيرًا جدًا${forPlace(country)}`,
    phoneTooLongNumber: (country) => `يبدو هذا الرقم طويلًا جدًا${forPlace(country)}`,
    phoneNotPossible: (country) => `هذا الرقم غير موجود${forPlace(country)}. تحقق من الأرقام والبلد`,
    phoneNeedsCountry: 'ابدأ الرقم بعلامة + ورمز البلد، مثل ‎+971',
    phoneTwoNumbers: 'أدخل رقمًا واحدًا',
    phoneDoubtful: (number) => `هل هذا صحيح؟ ${number}`,
    phoneTwoReadings: 'أي الرقمين رقمك؟',
    tierUnknown: 'لم تعد هذه الفئة متاحة. اختر من جديد',
    yes: 'نعم، صحيح',
    change: 'غيّره',
    useIt: 'استخدمه',

    // Not booked, and why
    notBooked: 'لم يتم الحجز',
    slotTaken: (time) => `حُجز موعد ${time} للتو`,
    stillFree: (times) => `لا تزال متاحة: ${times}`,
    duplicate: 'حجزت الطاولة نفسها قبل قليل. هل تريد طاولة ثانية؟',
    bookSecond: 'احجز طاولة ثانية',
    keepFirst: 'احتفظ بالأولى',
    restaurantClosed: 'المطعم مغلق في هذا الوقت. اختر وقتًا آخر',
    partyRefused: 'لا يمكن الحجز عبر الإنترنت لمجموعات بهذا العدد',
    invalid: 'تعذّر على المطعم قبول هذه البيانات. تحقق منها من فضلك',
    rateLimited: 'محاولات كثيرة في وقت قصير. انتظر دقيقة ثم حاول مرة أخرى',
    unavailable: 'لا يستقبل المطعم الحجوزات حاليًا. حاول مرة أخرى بعد قليل',
    refused: 'تعذّر على المطعم قبول هذا الحجز',
    offline: 'أنت غير متصل بالإنترنت. لم يضِع شيء',

    // The end
    booked: 'تم حجز طاولتك',
    requested: 'أنت على القائمة',
    mayDecline: 'أُرسل الطلب؛ وقد يعتذر المطعم عنه',
    reference: (reference) => `رقم الحجز ${reference}`,
    forParty,
    memberNotConfirmed: 'تعذّر تأكيد عضويتك؛ يراها المطعم كما أدخلتها',
    again: 'احجز مرة أخرى',
    manage: 'اعرض هذا الحجز أو ألغِه',
    managePlace: 'اعرض مكانك أو اتركه لاحقًا',
    notKnown: (what) => `تعذّر التأكيد: ${what}`,
    whatTable: (party, day, time) => `طاولتك ${forParty(party)}، ${day}، الساعة ${time}`,
    whatPlace: (party) => `مكانك في قائمة الانتظار ${forParty(party)}`,
    underName: (name) => `الاسم: ${name}`,
    checkAgain: 'تحقق مرة أخرى',
    checking: 'جارٍ التحقق…',
    dontResend: 'لا ترسل الطلب مرة أخرى؛ اسأل المطعم أولًا',

    // After the booking
    addToCalendar: 'أضف إلى التقويم',
    calendarTitle: (party, restaurant) => `طاولة ${forParty(party)}، ${restaurant}`,
    calendarTime: (day, time) => `${day}، الساعة ${time} بتوقيت المطعم`,
    ahead: (parties) => (parties === 0 ? 'دورك هو التالي' : `${counted(parties, PARTIES)} قبلك`),
    placeAccepted: 'وافق المطعم على طلبك',
    seated: 'أنت على طاولتك. بالهناء والشفاء',
    declined: 'تعذّر على المطعم استقبالك هذه المرة',
    placeOver: 'لم يعد لك مكان في القائمة',
    leave: 'غادر القائمة',
    leaveQuestion: 'هل تغادر القائمة؟ سينتقل مكانك إلى المجموعة التالية',
    keepPlace: 'احتفظ بمكانك',
    leaving: 'جارٍ المغادرة…',
    left: 'غادرت القائمة',
    stillOnList: 'لم ينجح ذلك. ما زلت على القائمة',
    leaveUnknown: 'لم يصل رد. ربما ما زلت على القائمة',
    joinAgain: 'انضم إلى القائمة من جديد',

    // The dialog
    close: 'إغلاق',

    // Fields of the owner’s choice
    occasion: 'المناسبة',
    noOccasion: 'بدون مناسبة',
    diets: 'الحمية والحساسية',
    birthday: 'عيد ميلاد',
    anniversary: 'ذكرى سنوية',
    dateNight: 'موعد لشخصين',
    engagement: 'خطوبة',
    businessMeal: 'وجبة عمل',
    vegetarian: 'نباتي',
    vegan: 'نباتي صرف',
    glutenFree: 'بدون غلوتين',
    lactoseFree: 'بدون لاكتوز',
    nutAllergy: 'حساسية من المكسرات',
    shellfishAllergy: 'حساسية من المحار والقشريات',
    halal: 'حلال',
    kosher: 'كوشر',
    lastNameMissing: 'أدخل اسم العائلة',
    memberNumberMissing: 'أدخل رقم العضوية',
    termsApply: (terms) => `بالإرسال تقبل ${terms} المطعم`,
    terms: 'شروط',
    privacy: 'إشعار الخصوصية',
    newTab: 'يُفتح في علامة تبويب جديدة',

    // When it cannot be used at all
    notHere: 'لا يمكن الحجز عبر الإنترنت حاليًا',

    // Said, not shown
    timesFree: (count, day) => `${counted(count, TIMES)}: ${day}`,
    chosen: (time) => `تم اختيار ${time}. أدخل بياناتك الآن`,
  };
};
