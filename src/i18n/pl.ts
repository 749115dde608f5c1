/** Polish. Three plural forms: 1 · 2–4, but not 12–14 · all others. */
import type { Phrases } from './text.js';

const forPlace = (country: string) => (country ? ` (${country})` : '');

function plural(count: number, one: string, few: string, many: string): string {
  if (count === 1) return one;
  const units = count % 10;
  const teens = count % 100 > 10 && count % 100 < 20;
  return units > 1 && units < 5 && !teens ? few : many;
}

const guests = (party: number) => `${party} ${plural(party, 'osoba', 'osoby', 'osób')}`;
/** After "for": 1 in one case, all others in another. */
const forGuests = (party: number) => (party === 1 ? '1 osoby' : `${party} osób`);

export const pl = (): Phrases => ({
  direction: 'ltr',

  // Headings and choices
  reserveHeading: 'Zarezerwuj stolik',
  waitlistHeading: 'Zapisz się na listę oczekujących',
  party: 'Liczba osób',
  guests,
  largerParty: 'Większa grupa',
  askForMore: (most) => `Grupy powyżej ${forGuests(most)} prosimy o kontakt z restauracją`,
  partyTooLarge: (most, phone) => `Grupy powyżej ${forGuests(most)} prosimy o telefon: ${phone}`,
  day: 'Dzień',
  otherDay: 'Inny dzień',
  closedDay: (day) => `${day}, nieczynne`,
  time: 'Godzina',
  lunch: 'Obiad',
  dinner: 'Kolacja',
  section: 'Miejsce',
  anySection: 'Dowolne',
  justTaken: 'właśnie zajęta',
  zone: (place) => `Godziny miejscowe: ${place}`,

  // No times, and what to do about it
  loading: 'Szukamy wolnych stolików',
  full: (day) => `Brak wolnych stolików: ${day}`,
  fullInSection: (section, day) => `Brak wolnych miejsc (${section}): ${day}`,
  closed: (weekday) => `Nieczynne: ${weekday}`,
  closedOn: (day) => `Nieczynne: ${day}`,
  pastDay: 'Ten dzień już minął',
  tooFar: (day) => `Ostatni dzień do rezerwacji: ${day}`,
  nextDay: 'Znajdź najbliższy wolny dzień',
  nextOpen: (day) => `Znów otwarte: ${day}`,
  searchingDay: 'Sprawdzamy kolejne dni',
  noDay: 'Brak wolnych miejsc w najbliższych dwóch tygodniach',
  joinWaitlist: 'Zapisz się teraz na listę oczekujących',
  backToTimes: 'Wolę wybrać godzinę',
  callUs: (phone) => `Zadzwoń do nas: ${phone}`,
  loadFailed: 'Nie udało się tego wczytać',
  tryAgain: 'Spróbuj ponownie',

  // Waitlist
  waitNow: 'Obecny czas oczekiwania',
  wait: (from, to) => (from === to ? `Około ${from} min` : `Około ${from}–${to} min`),
  waitUnknown: 'Czas oczekiwania nie jest teraz znany',

  // The guest
  details: 'Twoje dane',
  firstName: 'Imię',
  lastName: 'Nazwisko',
  optional: 'nieobowiązkowe',
  phone: 'Telefon',
  country: 'Kraj',
  noCountry: 'Inny',
  email: 'E-mail',
  member: 'Masz kartę stałego gościa? Dodaj numer',
  memberNumber: 'Numer karty',
  memberTier: 'Poziom karty',
  noTier: 'Bez poziomu',
  prioritySeating: 'Pierwszeństwo przy przydziale stolika',
  tiersFailed: 'Nie udało się wczytać poziomów. Numer możesz podać mimo to.',
  tiersLoading: 'Wczytujemy poziomy',
  moreToSay: 'Czy mamy o czymś wiedzieć?',
  notes: 'Wiadomość do restauracji',
  consent: (restaurant) => `Chcę otrzymywać informacje o nowościach i ofertach: ${restaurant}`,

  // The ticket
  ticket: 'Twój stolik',
  waitlistTicket: 'Twoje miejsce',
  tableFor: (party) => `Stolik dla ${forGuests(party)}`,
  partyOf: guests,
  now: 'Teraz',
  chooseTime: 'Wybierz godzinę',
  reserve: (party) => `Zarezerwuj stolik dla ${forGuests(party)}`,
  join: (party) => `Zapisz na listę: ${guests(party)}`,
  reserving: 'Rezerwujemy…',
  joining: 'Zapisujemy…',

  // Problems
  problems: (count) => `${count} ${plural(count, 'rzecz', 'rzeczy', 'rzeczy')} do sprawdzenia`,
  firstNameMissing: 'Podaj imię',
  phoneMissing: 'Podaj numer telefonu',
  emailMissing: 'Podaj e-mail, aby restauracja mogła się z Tobą skontaktować',
  slotMissing: 'Wybierz godzinę',
  tooLong: (field) => `${field}: użyj mniej znaków`,
  noLetters: (field) => `${field}: użyj co najmniej jednej litery`,
  controlCharacters: (field) => `${field}: wpisz jeszcze raz`,
  emailNoAt: 'W adresie brakuje znaku @ (przykład: ada@example.com)',
  emailSeveralAt: 'Podaj jeden adres z jednym znakiem @',
  emailSpaces: 'W adresie jest spacja',
  emailSideMissing: 'Przed @ i po @ musi coś być',
  emailNotBare: 'Podaj sam adres',
  emailUnusual: (email) => `Czy to się zgadza? ${email}`,
  emailOffer: (email) => `Czy chodziło o ${email}?`,
  phoneNoDigits: 'Podaj numer telefonu cyframi',
  phoneTooShort: (country) => `Ten numer wygląda na za krótki${forPlace(country)}`,
  phoneTooLongNumber: (country) => `Ten numer wygląda na za długi${forPlace(country)}`,
  phoneNotPossible: (country) => `Nie ma takiego numeru${forPlace(country)}. Sprawdź cyfry i kraj`,
  phoneNeedsCountry: 'Zacznij numer od + i kodu kraju, na przykład +48',
  phoneTwoNumbers: 'Podaj jeden numer',
  phoneDoubtful: (number) => `Czy to się zgadza? ${number}`,
  phoneTwoReadings: 'Który numer jest Twój?',
  tierUnknown: 'Tego poziomu już nie ma. Wybierz ponownie',
  yes: 'Tak, zgadza się',
  change: 'Zmień',
  useIt: 'Użyj',

  // Not booked, and why
  notBooked: 'Nie zarezerwowano',
  slotTaken: (time) => `Godzina ${time} została właśnie zajęta`,
  stillFree: (times) => `Nadal wolne: ${times}`,
  duplicate: 'Przed chwilą zarezerwowano ten sam stolik. Czy chcesz drugi?',
  bookSecond: 'Zarezerwuj drugi stolik',
  keepFirst: 'Zachowaj pierwszy',
  restaurantClosed: 'Restauracja jest wtedy nieczynna. Wybierz inną godzinę',
  partyRefused: 'Restauracja nie przyjmuje online rezerwacji dla grup tej wielkości',
  invalid: 'Restauracja nie mogła przyjąć tych danych. Sprawdź je, proszę',
  rateLimited: 'Zbyt wiele prób w krótkim czasie. Odczekaj minutę i spróbuj ponownie',
  unavailable: 'Restauracja nie może teraz przyjmować rezerwacji. Spróbuj ponownie wkrótce',
  refused: 'Restauracja nie mogła przyjąć tej rezerwacji',
  offline: 'Brak połączenia. Nic nie przepadło',

  // The end
  booked: 'Twój stolik jest zarezerwowany',
  requested: 'Jesteś na liście',
  mayDecline: 'Prośba wysłana; restauracja może jeszcze odmówić',
  reference: (reference) => `Numer rezerwacji ${reference}`,
  forParty: (party) => `dla ${forGuests(party)}`,
  memberNotConfirmed: 'Nie udało się potwierdzić karty; restauracja widzi ją tak, jak została podana',
  again: 'Zarezerwuj kolejny stolik',
  manage: 'Zobacz lub odwołaj rezerwację',
  managePlace: 'Zobacz lub oddaj miejsce później',
  notKnown: (what) => `Bez potwierdzenia: ${what}`,
  whatTable: (party, day, time) => `Twój stolik dla ${forGuests(party)}, ${day}, godz. ${time}`,
  whatPlace: (party) => `Twoje miejsce na liście oczekujących (${guests(party)})`,
  underName: (name) => `Imię i nazwisko: ${name}`,
  checkAgain: 'Sprawdź ponownie',
  checking: 'Sprawdzamy…',
  dontResend: 'Nie wysyłaj jeszcze raz; najpierw zapytaj restaurację',

  // After the booking
  addToCalendar: 'Dodaj do kalendarza',
  calendarTitle: (party, restaurant) => `Stolik dla ${forGuests(party)}: ${restaurant}`,
  calendarTime: (day, time) => `${day}, godz. ${time} czasu restauracji`,
  ahead: (parties) =>
    parties === 0 ? 'Jesteś na początku kolejki' : `${parties} ${plural(parties, 'grupa', 'grupy', 'grup')} przed Tobą`,
  placeAccepted: 'Restauracja przyjęła Twoje zgłoszenie',
  seated: 'Masz już stolik. Smacznego',
  declined: 'Tym razem restauracja nie mogła Cię przyjąć',
  placeOver: 'Twoje miejsce na liście wygasło',
  leave: 'Wypisz się z listy',
  leaveQuestion: 'Wypisać się z listy? Twoje miejsce zajmie następna grupa',
  keepPlace: 'Zostań na liście',
  leaving: 'Wypisujemy…',
  left: 'Nie ma Cię już na liście',
  stillOnList: 'Nie udało się. Nadal jesteś na liście',
  leaveUnknown: 'Brak odpowiedzi. Możliwe, że nadal jesteś na liście',
  joinAgain: 'Zapisz się ponownie',

  // The dialog
  close: 'Zamknij',

  // Fields of the owner’s choice
  occasion: 'Okazja',
  noOccasion: 'Bez okazji',
  diets: 'Diety i alergie',
  birthday: 'Urodziny',
  anniversary: 'Rocznica',
  dateNight: 'Randka',
  engagement: 'Zaręczyny',
  businessMeal: 'Spotkanie biznesowe',
  vegetarian: 'Wegetariańska',
  vegan: 'Wegańska',
  glutenFree: 'Bez glutenu',
  lactoseFree: 'Bez laktozy',
  nutAllergy: 'Alergia na orzechy',
  shellfishAllergy: 'Alergia na owoce morza',
  halal: 'Halal',
  kosher: 'Koszerna',
  lastNameMissing: 'Podaj nazwisko',
  memberNumberMissing: 'Podaj numer karty',
  termsApply: (terms) => `Wysyłając, akceptujesz ${terms} restauracji`,
  terms: 'regulamin',
  privacy: 'Polityka prywatności',
  newTab: 'otwiera się w nowej karcie',

  // When it cannot be used at all
  notHere: 'W tej chwili nie można rezerwować przez internet',

  // Said, not shown
  timesFree: (count, day) => `${count} ${plural(count, 'wolna godzina', 'wolne godziny', 'wolnych godzin')}: ${day}`,
  chosen: (time) => `Wybrano ${time}. Teraz Twoje dane`,
});
