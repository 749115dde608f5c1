/** German, formal. */
import type { Phrases } from './text.js';

const guests = (party: number) => (party === 1 ? '1 Gast' : `${party} Gäste`);
const persons = (party: number) => (party === 1 ? '1 Person' : `${party} Personen`);
const forPlace = (country: string) => (country ? ` (${country})` : '');

/** In a sentence; a clock of twelve hours says its half of the day instead. */
const clock = (time: string) => (/[a-z]/i.test(time) ? time : `${time} Uhr`);

export const de = (): Phrases => ({
  direction: 'ltr',

  // Headings and choices
  reserveHeading: 'Tisch reservieren',
  waitlistHeading: 'Auf die Warteliste',
  party: 'Personen',
  guests,
  largerParty: 'Größere Gruppe',
  askForMore: (most) => `Für mehr als ${most} Gäste fragen Sie bitte direkt beim Restaurant an`,
  partyTooLarge: (most, phone) => `Für mehr als ${most} Gäste rufen Sie uns bitte an: ${phone}`,
  day: 'Tag',
  otherDay: 'Anderer Tag',
  closedDay: (day) => `${day}, geschlossen`,
  time: 'Uhrzeit',
  lunch: 'Mittags',
  dinner: 'Abends',
  section: 'Wo',
  anySection: 'Egal wo',
  justTaken: 'gerade vergeben',
  zone: (place) => `Uhrzeiten vor Ort: ${place}`,

  // No times, and what to do about it
  loading: 'Freie Tische werden gesucht',
  full: (day) => `${day} ist ausgebucht`,
  fullInSection: (section, day) => `${section} ist am ${day} ausgebucht`,
  closed: (weekday) => `${weekday}s geschlossen`,
  closedOn: (day) => `Am ${day} geschlossen`,
  pastDay: 'Dieser Tag ist vorbei',
  tooFar: (day) => `Tische sind bis ${day} buchbar`,
  nextDay: 'Nächsten freien Tag suchen',
  nextOpen: (day) => `Wieder geöffnet: ${day}`,
  searchingDay: 'Wir sehen die nächsten Tage durch',
  noDay: 'In den nächsten zwei Wochen ist nichts frei',
  joinWaitlist: 'Jetzt auf die Warteliste',
  backToTimes: 'Lieber eine Uhrzeit wählen',
  callUs: (phone) => `Rufen Sie uns an: ${phone}`,
  loadFailed: 'Das konnte nicht geladen werden',
  tryAgain: 'Noch einmal versuchen',

  // Waitlist
  waitNow: 'Aktuelle Wartezeit',
  wait: (from, to) => `Etwa ${from === to ? '' : `${from}–`}${to} ${to === 1 ? 'Minute' : 'Minuten'}`,
  waitUnknown: 'Die Wartezeit ist gerade nicht bekannt',

  // The guest
  details: 'Ihre Angaben',
  firstName: 'Vorname',
  lastName: 'Nachname',
  optional: 'freiwillig',
  phone: 'Telefon',
  country: 'Land',
  noCountry: 'Anderes',
  email: 'E-Mail',
  member: 'Mitglied? Nummer angeben',
  memberNumber: 'Mitgliedsnummer',
  memberTier: 'Mitgliedsstufe',
  noTier: 'Keine Stufe',
  prioritySeating: 'Bevorzugte Tischvergabe',
  tiersFailed: 'Die Mitgliedsstufen konnten nicht geladen werden. Ihre Nummer können Sie trotzdem angeben.',
  tiersLoading: 'Die Mitgliedsstufen werden geladen',
  moreToSay: 'Sollten wir noch etwas wissen?',
  notes: 'Mitteilung an das Restaurant',
  consent: (restaurant) => `Senden Sie mir Neuigkeiten und Angebote von ${restaurant}`,

  // The ticket
  ticket: 'Ihr Tisch',
  waitlistTicket: 'Ihr Platz',
  tableFor: (party) => `Tisch für ${party}`,
  partyOf: persons,
  now: 'Jetzt',
  chooseTime: 'Uhrzeit wählen',
  reserve: (party) => `Tisch für ${party} reservieren`,
  join: (party) => `Für ${persons(party)} auf die Warteliste`,
  reserving: 'Wird reserviert …',
  joining: 'Wird eingetragen …',

  // Problems
  problems: (count) => (count === 1 ? 'Bitte eine Angabe prüfen' : `Bitte ${count} Angaben prüfen`),
  firstNameMissing: 'Geben Sie Ihren Vornamen an',
  phoneMissing: 'Geben Sie Ihre Telefonnummer an',
  emailMissing: 'Geben Sie Ihre E-Mail-Adresse an, damit das Restaurant Sie erreichen kann',
  slotMissing: 'Wählen Sie eine Uhrzeit',
  tooLong: (field) => `${field}: bitte weniger Zeichen`,
  noLetters: (field) => `${field}: bitte mindestens einen Buchstaben angeben`,
  controlCharacters: (field) => `${field}: bitte neu eintippen`,
  emailNoAt: 'In der E-Mail-Adresse fehlt das @ (Beispiel: ada@example.com)',
  emailSeveralAt: 'Geben Sie eine E-Mail-Adresse mit nur einem @ an',
  emailSpaces: 'In der E-Mail-Adresse ist ein Leerzeichen',
  emailSideMissing: 'Vor und nach dem @ muss etwas stehen',
  emailNotBare: 'Geben Sie nur die Adresse an',
  emailUnusual: (email) => `Stimmt das so? ${email}`,
  emailOffer: (email) => `Meinten Sie ${email}?`,
  phoneNoDigits: 'Geben Sie die Telefonnummer in Ziffern an',
  phoneTooShort: (country) => `Diese Nummer ist wohl zu kurz${forPlace(country)}`,
  phoneTooLongNumber: (country) => `Diese Nummer ist wohl zu lang${forPlace(country)}`,
  phoneNotPossible: (country) => `Diese Nummer gibt es nicht${forPlace(country)}. Bitte prüfen Sie Ziffern und Land`,
  phoneNeedsCountry: 'Beginnen Sie die Nummer mit + und der Landesvorwahl, zum Beispiel +49',
  phoneTwoNumbers: 'Geben Sie eine Nummer an',
  phoneDoubtful: (number) => `Stimmt das so? ${number}`,
  phoneTwoReadings: 'Welche ist Ihre Nummer?',
  tierUnknown: 'Diese Stufe gibt es nicht mehr. Bitte wählen Sie neu',
  yes: 'Ja, stimmt',
  change: 'Ändern',
  useIt: 'Übernehmen',

  // Not booked, and why
  notBooked: 'Nicht reserviert',
  slotTaken: (time) => `Der Tisch um ${clock(time)} wurde gerade vergeben`,
  stillFree: (times) => `Noch frei: ${times}`,
  duplicate: 'Denselben Tisch haben Sie gerade eben reserviert. Möchten Sie einen zweiten?',
  bookSecond: 'Zweiten Tisch reservieren',
  keepFirst: 'Beim ersten bleiben',
  restaurantClosed: 'Das Restaurant hat dann geschlossen. Bitte wählen Sie eine andere Zeit',
  partyRefused: 'Gruppen dieser Größe nimmt das Restaurant online nicht an',
  invalid: 'Das Restaurant konnte diese Angaben nicht annehmen. Bitte sehen Sie sie durch',
  rateLimited: 'Zu viele Versuche in kurzer Zeit. Bitte warten Sie eine Minute und versuchen Sie es noch einmal',
  unavailable: 'Das Restaurant kann gerade keine Reservierungen annehmen. Bitte versuchen Sie es bald wieder',
  refused: 'Das Restaurant konnte diese Reservierung nicht annehmen',
  offline: 'Sie sind offline. Nichts ist verloren',

  // The end
  booked: 'Ihr Tisch ist reserviert',
  requested: 'Sie stehen auf der Liste',
  mayDecline: 'Angefragt; das Restaurant kann noch ablehnen',
  reference: (reference) => `Buchungscode ${reference}`,
  forParty: (party) => `für ${party}`,
  memberNotConfirmed:
    'Ihre Mitgliedschaft konnte nicht bestätigt werden; das Restaurant sieht sie so, wie Sie sie angegeben haben',
  again: 'Weitere Reservierung',
  manage: 'Reservierung ansehen oder stornieren',
  managePlace: 'Platz später ansehen oder aufgeben',
  notKnown: (what) => `Nicht bestätigt: ${what}`,
  whatTable: (party, day, time) => `Ihr Tisch für ${party} am ${day} um ${clock(time)}`,
  whatPlace: (party) => `Ihr Platz auf der Warteliste (${persons(party)})`,
  underName: (name) => `Name: ${name}`,
  checkAgain: 'Noch einmal prüfen',
  checking: 'Wird geprüft …',
  dontResend: 'Bitte senden Sie es nicht noch einmal; fragen Sie erst beim Restaurant nach',

  // After the booking
  addToCalendar: 'In den Kalender',
  calendarTitle: (party, restaurant) => `Tisch für ${party}: ${restaurant}`,
  calendarTime: (day, time) => `${day} um ${clock(time)}, Ortszeit des Restaurants`,
  ahead: (parties) =>
    parties === 0
      ? 'Sie sind als Nächstes an der Reihe'
      : parties === 1
        ? 'Noch 1 Gruppe vor Ihnen'
        : `Noch ${parties} Gruppen vor Ihnen`,
  placeAccepted: 'Das Restaurant hat Ihre Anfrage angenommen',
  seated: 'Sie haben Ihren Tisch. Guten Appetit',
  declined: 'Diesmal konnte das Restaurant Sie nicht empfangen',
  placeOver: 'Ihr Platz auf der Liste ist verfallen',
  leave: 'Liste verlassen',
  leaveQuestion: 'Liste verlassen? Ihr Platz geht an die nächste Gruppe',
  keepPlace: 'Platz behalten',
  leaving: 'Wird ausgetragen …',
  left: 'Sie stehen nicht mehr auf der Liste',
  stillOnList: 'Das hat nicht geklappt. Sie stehen noch auf der Liste',
  leaveUnknown: 'Es kam keine Antwort. Vielleicht stehen Sie noch auf der Liste',
  joinAgain: 'Wieder auf die Liste',

  // The dialog
  close: 'Schließen',

  // Fields of the owner’s choice
  occasion: 'Anlass',
  noOccasion: 'Kein besonderer',
  diets: 'Ernährung und Allergien',
  birthday: 'Geburtstag',
  anniversary: 'Jahrestag',
  dateNight: 'Abend zu zweit',
  engagement: 'Verlobung',
  businessMeal: 'Geschäftsessen',
  vegetarian: 'Vegetarisch',
  vegan: 'Vegan',
  glutenFree: 'Glutenfrei',
  lactoseFree: 'Laktosefrei',
  nutAllergy: 'Nussallergie',
  shellfishAllergy: 'Allergie gegen Schalentiere',
  halal: 'Halal',
  kosher: 'Koscher',
  lastNameMissing: 'Geben Sie Ihren Nachnamen an',
  memberNumberMissing: 'Geben Sie Ihre Mitgliedsnummer an',
  termsApply: (terms) => `Mit dem Absenden akzeptieren Sie die ${terms} des Restaurants`,
  terms: 'Bedingungen',
  privacy: 'Datenschutzhinweise',
  newTab: 'öffnet in neuem Tab',

  // When it cannot be used at all
  notHere: 'Tische können gerade nicht online gebucht werden',

  // Said, not shown
  timesFree: (count, day) => (count === 1 ? `1 freie Uhrzeit am ${day}` : `${count} freie Uhrzeiten am ${day}`),
  chosen: (time) => `${clock(time)} gewählt. Weiter mit Ihren Angaben`,
});
