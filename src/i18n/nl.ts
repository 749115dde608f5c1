/** Dutch, formal. */
import type { Phrases } from './text.js';

const guests = (party: number) => (party === 1 ? '1 gast' : `${party} gasten`);
const persons = (party: number) => (party === 1 ? '1 persoon' : `${party} personen`);
const forPlace = (country: string) => (country ? ` (${country})` : '');

export const nl = (): Phrases => ({
  direction: 'ltr',

  // Headings and choices
  reserveHeading: 'Tafel reserveren',
  waitlistHeading: 'Op de wachtlijst',
  party: 'Personen',
  guests,
  largerParty: 'Groter gezelschap',
  askForMore: (most) => `Voor meer dan ${most} gasten neemt u rechtstreeks contact op met het restaurant`,
  partyTooLarge: (most, phone) => `Voor meer dan ${most} gasten belt u ons: ${phone}`,
  day: 'Dag',
  otherDay: 'Andere dag',
  closedDay: (day) => `${day}, gesloten`,
  time: 'Tijd',
  lunch: 'Lunch',
  dinner: 'Diner',
  section: 'Waar',
  anySection: 'Maakt niet uit',
  justTaken: 'zojuist bezet',
  zone: (place) => `Plaatselijke tijden: ${place}`,

  // No times, and what to do about it
  loading: 'Vrije tafels zoeken',
  full: (day) => `Volgeboekt op ${day}`,
  fullInSection: (section, day) => `Niets vrij op ${day} voor ${section}`,
  closed: (weekday) => `Op ${weekday} gesloten`,
  closedOn: (day) => `Gesloten op ${day}`,
  pastDay: 'Deze dag is voorbij',
  tooFar: (day) => `Reserveren kan tot en met ${day}`,
  nextDay: 'Eerstvolgende vrije dag zoeken',
  nextOpen: (day) => `Weer open: ${day}`,
  searchingDay: 'We bekijken de komende dagen',
  noDay: 'Niets vrij in de komende twee weken',
  joinWaitlist: 'Nu op de wachtlijst',
  backToTimes: 'Toch een tijd kiezen',
  callUs: (phone) => `Bel ons: ${phone}`,
  loadFailed: 'Dit kon niet worden geladen',
  tryAgain: 'Opnieuw proberen',

  // Waitlist
  waitNow: 'Huidige wachttijd',
  wait: (from, to) => `Ongeveer ${from === to ? '' : `${from}–`}${to} ${to === 1 ? 'minuut' : 'minuten'}`,
  waitUnknown: 'De wachttijd is nu niet bekend',

  // The guest
  details: 'Uw gegevens',
  firstName: 'Voornaam',
  lastName: 'Achternaam',
  optional: 'niet verplicht',
  phone: 'Telefoon',
  country: 'Land',
  noCountry: 'Anders',
  email: 'E-mail',
  member: 'Lid? Voeg uw nummer toe',
  memberNumber: 'Lidnummer',
  memberTier: 'Lidniveau',
  noTier: 'Geen niveau',
  prioritySeating: 'Voorrang bij de tafelverdeling',
  tiersFailed: 'De niveaus konden niet worden geladen. U kunt uw nummer toch opgeven.',
  tiersLoading: 'Niveaus laden',
  moreToSay: 'Moeten we nog iets weten?',
  notes: 'Bericht aan het restaurant',
  consent: (restaurant) => `Stuur mij nieuws en aanbiedingen van ${restaurant}`,

  // The ticket
  ticket: 'Uw tafel',
  waitlistTicket: 'Uw plaats',
  tableFor: (party) => `Tafel voor ${party}`,
  partyOf: persons,
  now: 'Nu',
  chooseTime: 'Kies een tijd',
  reserve: (party) => `Tafel voor ${party} reserveren`,
  join: (party) => `Op de wachtlijst voor ${persons(party)}`,
  reserving: 'Reserveren…',
  joining: 'Op de lijst zetten…',

  // Problems
  problems: (count) => (count === 1 ? 'Eén punt om na te kijken' : `${count} punten om na te kijken`),
  firstNameMissing: 'Vul uw voornaam in',
  phoneMissing: 'Vul uw telefoonnummer in',
  emailMissing: 'Vul uw e-mailadres in, zodat het restaurant u kan bereiken',
  slotMissing: 'Kies een tijd',
  tooLong: (field) => `${field}: gebruik minder tekens`,
  noLetters: (field) => `${field}: gebruik minstens één letter`,
  controlCharacters: (field) => `${field}: typ dit opnieuw`,
  emailNoAt: 'In het e-mailadres ontbreekt de @ (voorbeeld: ada@example.com)',
  emailSeveralAt: 'Vul één e-mailadres met één @ in',
  emailSpaces: 'Er staat een spatie in het e-mailadres',
  emailSideMissing: 'Voor en na de @ moet iets staan',
  emailNotBare: 'Vul alleen het adres in',
  emailUnusual: (email) => `Klopt dit? ${email}`,
  emailOffer: (email) => `Bedoelde u ${email}?`,
  phoneNoDigits: 'Vul het telefoonnummer in cijfers in',
  phoneTooShort: (country) => `Dit nummer lijkt te kort${forPlace(country)}`,
  phoneTooLongNumber: (country) => `Dit nummer lijkt te lang${forPlace(country)}`,
  phoneNotPossible: (country) => `Dit nummer bestaat niet${forPlace(country)}. Controleer de cijfers en het land`,
  phoneNeedsCountry: 'Begin het nummer met + en de landcode, bijvoorbeeld +31',
  phoneTwoNumbers: 'Vul één nummer in',
  phoneDoubtful: (number) => `Klopt dit? ${number}`,
  phoneTwoReadings: 'Welk nummer is van u?',
  tierUnknown: 'Dit niveau bestaat niet meer. Kies opnieuw',
  yes: 'Ja, dat klopt',
  change: 'Wijzigen',
  useIt: 'Gebruiken',

  // Not booked, and why
  notBooked: 'Niet gereserveerd',
  slotTaken: (time) => `${time} is zojuist bezet geraakt`,
  stillFree: (times) => `Nog vrij: ${times}`,
  duplicate: 'U hebt zojuist dezelfde tafel gereserveerd. Wilt u een tweede?',
  bookSecond: 'Tweede tafel reserveren',
  keepFirst: 'De eerste houden',
  restaurantClosed: 'Het restaurant is dan gesloten. Kies een andere tijd',
  partyRefused: 'Het restaurant accepteert online geen gezelschappen van deze grootte',
  invalid: 'Het restaurant kon deze gegevens niet accepteren. Controleer ze alstublieft',
  rateLimited: 'Te veel pogingen in korte tijd. Wacht een minuut en probeer het opnieuw',
  unavailable: 'Het restaurant kan nu geen reserveringen accepteren. Probeer het straks opnieuw',
  refused: 'Het restaurant kon deze reservering niet accepteren',
  offline: 'U bent offline. Er is niets verloren',

  // The end
  booked: 'Uw tafel is gereserveerd',
  requested: 'U staat op de lijst',
  mayDecline: 'Aangevraagd; het restaurant kan nog weigeren',
  reference: (reference) => `Reserveringscode ${reference}`,
  forParty: (party) => `voor ${party}`,
  memberNotConfirmed: 'Uw lidmaatschap kon niet worden bevestigd; het restaurant ziet het zoals u het hebt opgegeven',
  again: 'Nog een reservering maken',
  manage: 'Reservering bekijken of annuleren',
  managePlace: 'Plaats later bekijken of opgeven',
  notKnown: (what) => `Niet bevestigd: ${what}`,
  whatTable: (party, day, time) => `uw tafel voor ${party} op ${day} om ${time}`,
  whatPlace: (party) => `uw plaats op de wachtlijst voor ${persons(party)}`,
  underName: (name) => `Naam: ${name}`,
  checkAgain: 'Opnieuw controleren',
  checking: 'Controleren…',
  dontResend: 'Verstuur het niet nog eens; vraag het eerst aan het restaurant',

  // After the booking
  addToCalendar: 'In agenda zetten',
  calendarTitle: (party, restaurant) => `Tafel voor ${party} bij ${restaurant}`,
  calendarTime: (day, time) => `${day} om ${time}, tijd van het restaurant`,
  ahead: (parties) =>
    parties === 0
      ? 'U bent als volgende aan de beurt'
      : parties === 1
        ? '1 gezelschap voor u'
        : `${parties} gezelschappen voor u`,
  placeAccepted: 'Het restaurant heeft uw aanvraag geaccepteerd',
  seated: 'U zit aan tafel. Eet smakelijk',
  declined: 'Het restaurant kon u deze keer niet ontvangen',
  placeOver: 'Uw plaats op de lijst is vervallen',
  leave: 'Lijst verlaten',
  leaveQuestion: 'Lijst verlaten? Uw plaats gaat naar het volgende gezelschap',
  keepPlace: 'Plaats houden',
  leaving: 'Wordt verwijderd…',
  left: 'U staat niet meer op de lijst',
  stillOnList: 'Dat is niet gelukt. U staat nog op de lijst',
  leaveUnknown: 'Er kwam geen antwoord. Misschien staat u nog op de lijst',
  joinAgain: 'Weer op de lijst',

  // The dialog
  close: 'Sluiten',

  // Fields of the owner’s choice
  occasion: 'Gelegenheid',
  noOccasion: 'Niets bijzonders',
  diets: 'Dieet en allergieën',
  birthday: 'Verjaardag',
  anniversary: 'Jubileum',
  dateNight: 'Avondje samen',
  engagement: 'Verloving',
  businessMeal: 'Zakelijk etentje',
  vegetarian: 'Vegetarisch',
  vegan: 'Veganistisch',
  glutenFree: 'Glutenvrij',
  lactoseFree: 'Lactosevrij',
  nutAllergy: 'Notenallergie',
  shellfishAllergy: 'Allergie voor schaal- en schelpdieren',
  halal: 'Halal',
  kosher: 'Koosjer',
  lastNameMissing: 'Vul uw achternaam in',
  memberNumberMissing: 'Vul uw lidnummer in',
  termsApply: (terms) => `Door te verzenden gaat u akkoord met de ${terms} van het restaurant`,
  terms: 'voorwaarden',
  privacy: 'Privacyverklaring',
  newTab: 'opent in een nieuw tabblad',

  // When it cannot be used at all
  notHere: 'Online reserveren kan nu niet',

  // Said, not shown
  timesFree: (count, day) => (count === 1 ? `1 vrije tijd op ${day}` : `${count} vrije tijden op ${day}`),
  chosen: (time) => `${time} gekozen. Nu uw gegevens`,
});
