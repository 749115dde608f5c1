/** Italian. */
import type { Phrases } from './text.js';

const guests = (party: number) => (party === 1 ? '1 persona' : `${party} persone`);
const forPlace = (country: string) => (country ? ` (${country})` : '');
const FEMININE = /^domenica/;
const on = (day: string) => `${FEMININE.test(day) ? 'la' : 'il'} ${day}`;

/** After "al" and "del"; one o’clock is singular: "l’1:30", "le 7:30". */
const clock = (time: string) => (/^0?1\D/.test(time) ? `l’${time}` : `le ${time}`);

export const it = (): Phrases => ({
  direction: 'ltr',

  // Headings and choices
  reserveHeading: 'Prenota un tavolo',
  waitlistHeading: 'Mettiti in lista d’attesa',
  party: 'Persone',
  guests,
  largerParty: 'Gruppo più grande',
  askForMore: (most) => `Per più di ${most} persone chiedi direttamente al ristorante`,
  partyTooLarge: (most, phone) => `Per più di ${most} persone chiamaci: ${phone}`,
  day: 'Giorno',
  otherDay: 'Altro giorno',
  closedDay: (day) => `${day}, chiuso`,
  time: 'Ora',
  lunch: 'Pranzo',
  dinner: 'Cena',
  section: 'Dove',
  anySection: 'Qualsiasi zona',
  justTaken: 'appena preso',
  zone: (place) => `Orari locali: ${place}`,

  // No times, and what to do about it
  loading: 'Cerchiamo i tavoli liberi',
  full: (day) => `Tutto occupato: ${day}`,
  fullInSection: (section, day) => `Niente di libero per ${section}: ${day}`,
  closed: (weekday) => `Chiuso ${on(weekday)}`,
  closedOn: (day) => `Giorno di chiusura: ${day}`,
  pastDay: 'Questo giorno è passato',
  tooFar: (day) => `Si può prenotare fino a ${day}`,
  nextDay: 'Trova il prossimo giorno libero',
  nextOpen: (day) => `Prossimo giorno di apertura: ${day}`,
  searchingDay: 'Cerchiamo nei prossimi giorni',
  noDay: 'Niente di libero nelle prossime due settimane',
  joinWaitlist: 'Mettiti ora in lista d’attesa',
  backToTimes: 'Scegli invece un orario',
  callUs: (phone) => `Chiamaci: ${phone}`,
  loadFailed: 'Caricamento non riuscito',
  tryAgain: 'Riprova',

  // Waitlist
  waitNow: 'Attesa attuale',
  wait: (from, to) => `Circa ${from === to ? '' : `${from}–`}${to} ${to === 1 ? 'minuto' : 'minuti'}`,
  waitUnknown: 'L’attesa al momento non è nota',

  // The guest
  details: 'I tuoi dati',
  firstName: 'Nome',
  lastName: 'Cognome',
  optional: 'facoltativo',
  phone: 'Telefono',
  country: 'Paese',
  noCountry: 'Altro',
  email: 'E-mail',
  member: 'Hai una tessera? Aggiungi il numero',
  memberNumber: 'Numero della tessera',
  memberTier: 'Livello della tessera',
  noTier: 'Nessun livello',
  prioritySeating: 'Priorità sui tavoli',
  tiersFailed: 'Non siamo riusciti a caricare i livelli. Puoi comunque dare il tuo numero.',
  tiersLoading: 'Carichiamo i livelli',
  moreToSay: 'C’è altro che dovremmo sapere?',
  notes: 'Nota per il ristorante',
  consent: (restaurant) => `Vorrei ricevere novità e offerte da ${restaurant}`,

  // The ticket
  ticket: 'Il tuo tavolo',
  waitlistTicket: 'Il tuo posto',
  tableFor: (party) => `Tavolo per ${party}`,
  partyOf: guests,
  now: 'Adesso',
  chooseTime: 'Scegli un orario',
  reserve: (party) => `Prenota un tavolo per ${party}`,
  join: (party) => `Mettiti in lista per ${party}`,
  reserving: 'Prenotiamo…',
  joining: 'Ti mettiamo in lista…',

  // Problems
  problems: (count) => (count === 1 ? 'Una cosa da rivedere' : `${count} cose da rivedere`),
  firstNameMissing: 'Scrivi il tuo nome',
  phoneMissing: 'Scrivi il tuo numero di telefono',
  emailMissing: 'Scrivi la tua e-mail, così il ristorante può raggiungerti',
  slotMissing: 'Scegli un orario',
  tooLong: (field) => `${field}: usa meno caratteri`,
  noLetters: (field) => `${field}: usa almeno una lettera`,
  controlCharacters: (field) => `${field}: scrivilo di nuovo`,
  emailNoAt: 'Nell’e-mail manca la @ (esempio: ada@example.com)',
  emailSeveralAt: 'Scrivi una sola e-mail, con una sola @',
  emailSpaces: 'C’è uno spazio nell’e-mail',
  emailSideMissing: 'Manca qualcosa prima o dopo la @',
  emailNotBare: 'Scrivi solo l’indirizzo',
  emailUnusual: (email) => `È giusto così? ${email}`,
  emailOffer: (email) => `Intendevi ${email}?`,
  phoneNoDigits: 'Scrivi il numero in cifre',
  phoneTooShort: (country) => `Questo numero sembra troppo corto${forPlace(country)}`,
  phoneTooLongNumber: (country) => `Questo numero sembra troppo lungo${forPlace(country)}`,
  phoneNotPossible: (country) => `Questo numero non esiste${forPlace(country)}. Controlla le cifre e il paese`,
  phoneNeedsCountry: 'Comincia il numero con + e il prefisso del paese, per esempio +39',
  phoneTwoNumbers: 'Scrivi un solo numero',
  phoneDoubtful: (number) => `È giusto così? ${number}`,
  phoneTwoReadings: 'Qual è il tuo numero?',
  tierUnknown: 'Questo livello non è più disponibile. Scegli di nuovo',
  yes: 'Sì, è giusto',
  change: 'Cambialo',
  useIt: 'Usalo',

  // Not booked, and why
  notBooked: 'Non prenotato',
  slotTaken: (time) => `Il tavolo del${clock(time)} è stato appena preso`,
  stillFree: (times) => `Ancora liberi: ${times}`,
  duplicate: 'Hai appena prenotato lo stesso tavolo. Ne vuoi un secondo?',
  bookSecond: 'Prenota un secondo tavolo',
  keepFirst: 'Tieni il primo',
  restaurantClosed: 'A quell’ora il ristorante è chiuso. Scegli un altro orario',
  partyRefused: 'Online il ristorante non accetta gruppi di queste dimensioni',
  invalid: 'Il ristorante non ha potuto accettare questi dati. Controllali, per favore',
  rateLimited: 'Troppi tentativi in poco tempo. Aspetta un minuto e riprova',
  unavailable: 'In questo momento il ristorante non può prendere prenotazioni. Riprova tra poco',
  refused: 'Il ristorante non ha potuto accettare questa prenotazione',
  offline: 'Sei offline. Non è andato perso nulla',

  // The end
  booked: 'Il tuo tavolo è prenotato',
  requested: 'Sei in lista',
  mayDecline: 'Richiesta inviata; il ristorante può ancora rifiutarla',
  reference: (reference) => `Codice ${reference}`,
  forParty: (party) => `per ${party}`,
  memberNotConfirmed: 'Non è stato possibile confermare la tessera; il ristorante la vede come l’hai indicata',
  again: 'Fai un’altra prenotazione',
  manage: 'Vedi o annulla questa prenotazione',
  managePlace: 'Vedi o lascia il posto più tardi',
  notKnown: (what) => `Senza conferma: ${what}`,
  whatTable: (party, day, time) => `il tuo tavolo per ${party}, ${day} al${clock(time)}`,
  whatPlace: (party) => `il tuo posto in lista d’attesa per ${party}`,
  underName: (name) => `Nome: ${name}`,
  checkAgain: 'Controlla di nuovo',
  checking: 'Controlliamo…',
  dontResend: 'Non inviare di nuovo la richiesta; chiedi prima al ristorante',

  // After the booking
  addToCalendar: 'Aggiungi al calendario',
  calendarTitle: (party, restaurant) => `Tavolo per ${party}, ${restaurant}`,
  calendarTime: (day, time) => `${day} al${clock(time)}, ora del ristorante`,
  ahead: (parties) =>
    parties === 0
      ? 'Il prossimo turno è il tuo'
      : parties === 1
        ? '1 gruppo prima di te'
        : `${parties} gruppi prima di te`,
  placeAccepted: 'Il ristorante ha accettato la tua richiesta',
  seated: 'Sei a tavola. Buon appetito',
  declined: 'Questa volta il ristorante non ha potuto accoglierti',
  placeOver: 'Il tuo posto in lista non è più valido',
  leave: 'Esci dalla lista',
  leaveQuestion: 'Uscire dalla lista? Il tuo posto passa al gruppo dopo di te',
  keepPlace: 'Tieni il posto',
  leaving: 'Ti togliamo dalla lista…',
  left: 'Non sei più in lista',
  stillOnList: 'Non ha funzionato. Sei ancora in lista',
  leaveUnknown: 'Nessuna risposta. Forse sei ancora in lista',
  joinAgain: 'Rimettiti in lista',

  // The dialog
  close: 'Chiudi',

  // Fields of the owner’s choice
  occasion: 'Occasione',
  noOccasion: 'Niente di particolare',
  diets: 'Diete e allergie',
  birthday: 'Compleanno',
  anniversary: 'Anniversario',
  dateNight: 'Serata a due',
  engagement: 'Fidanzamento',
  businessMeal: 'Incontro di lavoro',
  vegetarian: 'Vegetariano',
  vegan: 'Vegano',
  glutenFree: 'Senza glutine',
  lactoseFree: 'Senza lattosio',
  nutAllergy: 'Allergia alla frutta a guscio',
  shellfishAllergy: 'Allergia a crostacei e molluschi',
  halal: 'Halal',
  kosher: 'Kosher',
  lastNameMissing: 'Scrivi il tuo cognome',
  memberNumberMissing: 'Scrivi il numero della tua tessera',
  termsApply: (terms) => `Inviando accetti le ${terms} del ristorante`,
  terms: 'condizioni',
  privacy: 'Informativa sulla privacy',
  newTab: 'si apre in un’altra scheda',

  // When it cannot be used at all
  notHere: 'In questo momento non si può prenotare online',

  // Said, not shown
  timesFree: (count, day) => (count === 1 ? `1 orario libero, ${day}` : `${count} orari liberi, ${day}`),
  chosen: (time) => `${time} scelto. Ora i tuoi dati`,
});
