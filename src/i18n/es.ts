/** Spanish. */
import type { Phrases } from './text.js';

const guests = (party: number) => (party === 1 ? '1 persona' : `${party} personas`);
const forPlace = (country: string) => (country ? ` (${country})` : '');

/** One o’clock is singular: "la 1:30", "las 7:30". */
const clock = (time: string) => `${/^0?1\D/.test(time) ? 'la' : 'las'} ${time}`;

export const es = (): Phrases => ({
  direction: 'ltr',

  // Headings and choices
  reserveHeading: 'Reservar una mesa',
  waitlistHeading: 'Apuntarse a la lista de espera',
  party: 'Personas',
  guests,
  largerParty: 'Grupo más grande',
  askForMore: (most) => `Para más de ${most} personas, pregunte directamente al restaurante`,
  partyTooLarge: (most, phone) => `Para más de ${most} personas, llámenos: ${phone}`,
  day: 'Día',
  otherDay: 'Otro día',
  closedDay: (day) => `${day}, cerrado`,
  time: 'Hora',
  lunch: 'Almuerzo',
  dinner: 'Cena',
  section: 'Dónde',
  anySection: 'Cualquier zona',
  justTaken: 'se acaba de ocupar',
  zone: (place) => `Horas locales: ${place}`,

  // No times, and what to do about it
  loading: 'Buscando mesas libres',
  full: (day) => `Completo el ${day}`,
  fullInSection: (section, day) => `No queda nada libre el ${day} en ${section}`,
  closed: (weekday) => `Cerrado los ${/o$/.test(weekday) ? `${weekday}s` : weekday}`,
  closedOn: (day) => `Cerrado el ${day}`,
  pastDay: 'Este día ya ha pasado',
  tooFar: (day) => `Se puede reservar hasta el ${day}`,
  nextDay: 'Buscar el próximo día libre',
  nextOpen: (day) => `Próximo día abierto: ${day}`,
  searchingDay: 'Buscando en los próximos días',
  noDay: 'No hay nada libre en las próximas dos semanas',
  joinWaitlist: 'Apuntarse ahora a la lista de espera',
  backToTimes: 'Mejor elegir una hora',
  callUs: (phone) => `Llámenos: ${phone}`,
  loadFailed: 'No se ha podido cargar',
  tryAgain: 'Intentar de nuevo',

  // Waitlist
  waitNow: 'Tiempo de espera actual',
  wait: (from, to) => {
    if (from !== to) return `Entre ${from} y ${to} minutos`;
    return to === 1 ? 'Alrededor de un minuto' : `Unos ${to} minutos`;
  },
  waitUnknown: 'Ahora mismo no se sabe cuánto hay que esperar',

  // The guest
  details: 'Sus datos',
  firstName: 'Nombre',
  lastName: 'Apellidos',
  optional: 'opcional',
  phone: 'Teléfono',
  country: 'País',
  noCountry: 'Otro',
  email: 'Correo electrónico',
  member: '¿Es socio? Añada su número',
  memberNumber: 'Número de socio',
  memberTier: 'Nivel de socio',
  noTier: 'Sin nivel',
  prioritySeating: 'Prioridad de mesa',
  tiersFailed: 'No se han podido cargar los niveles. Aun así puede dar su número.',
  tiersLoading: 'Cargando los niveles',
  moreToSay: '¿Algo que debamos saber?',
  notes: 'Nota para el restaurante',
  consent: (restaurant) => `Quiero recibir novedades y ofertas de ${restaurant}`,

  // The ticket
  ticket: 'Su mesa',
  waitlistTicket: 'Su lugar',
  tableFor: (party) => `Mesa para ${party}`,
  partyOf: guests,
  now: 'Ahora',
  chooseTime: 'Elija una hora',
  reserve: (party) => `Reservar mesa para ${party}`,
  join: (party) => `Apuntarse a la lista para ${party}`,
  reserving: 'Reservando…',
  joining: 'Añadiendo a la lista…',

  // Problems
  problems: (count) => (count === 1 ? 'Hay una cosa que revisar' : `Hay ${count} cosas que revisar`),
  firstNameMissing: 'Escriba su nombre',
  phoneMissing: 'Escriba su número de teléfono',
  emailMissing: 'Escriba su correo para que el restaurante pueda contactarle',
  slotMissing: 'Elija una hora',
  tooLong: (field) => `${field}: use menos caracteres`,
  noLetters: (field) => `${field}: use al menos una letra`,
  controlCharacters: (field) => `${field}: escríbalo de nuevo`,
  emailNoAt: 'Al correo le falta la @ (ejemplo: ada@example.com)',
  emailSeveralAt: 'Escriba un solo correo, con una sola @',
  emailSpaces: 'Hay un espacio dentro del correo',
  emailSideMissing: 'Falta algo antes o después de la @',
  emailNotBare: 'Escriba solo la dirección',
  emailUnusual: (email) => `¿Es correcto? ${email}`,
  emailOffer: (email) => `¿Quería decir ${email}?`,
  phoneNoDigits: 'Escriba el teléfono en cifras',
  phoneTooShort: (country) => `Este número parece demasiado corto${forPlace(country)}`,
  phoneTooLongNumber: (country) => `Este número parece demasiado largo${forPlace(country)}`,
  phoneNotPossible: (country) => `Este número no existe${forPlace(country)}. Revise las cifras y el país`,
  phoneNeedsCountry: 'Empiece el número con + y el prefijo del país, por ejemplo +34',
  phoneTwoNumbers: 'Escriba un solo número',
  phoneDoubtful: (number) => `¿Es correcto? ${number}`,
  phoneTwoReadings: '¿Cuál es su número?',
  tierUnknown: 'Este nivel ya no se ofrece. Elija de nuevo',
  yes: 'Sí, es correcto',
  change: 'Cambiarlo',
  useIt: 'Usarlo',

  // Not booked, and why
  notBooked: 'No se ha reservado',
  slotTaken: (time) => `La mesa de ${clock(time)} se acaba de ocupar`,
  stillFree: (times) => `Horas aún libres: ${times}`,
  duplicate: 'Acaba de reservar la misma mesa. ¿Quiere una segunda?',
  bookSecond: 'Reservar una segunda mesa',
  keepFirst: 'Quedarme con la primera',
  restaurantClosed: 'El restaurante está cerrado a esa hora. Elija otra',
  partyRefused: 'El restaurante no admite en línea grupos de este tamaño',
  invalid: 'El restaurante no ha podido aceptar estos datos. Revíselos, por favor',
  rateLimited: 'Demasiados intentos en poco tiempo. Espere un minuto e inténtelo de nuevo',
  unavailable: 'El restaurante no puede aceptar reservas en este momento. Inténtelo de nuevo más tarde',
  refused: 'El restaurante no ha podido aceptar esta reserva',
  offline: 'No tiene conexión. No se ha perdido nada',

  // The end
  booked: 'Su mesa está reservada',
  requested: 'Está en la lista',
  mayDecline: 'Solicitud enviada; el restaurante aún puede rechazarla',
  reference: (reference) => `Referencia ${reference}`,
  forParty: (party) => `para ${party}`,
  memberNotConfirmed: 'No se ha podido confirmar su número de socio; el restaurante lo ve tal como usted lo indicó',
  again: 'Hacer otra reserva',
  manage: 'Ver o cancelar esta reserva',
  managePlace: 'Ver o dejar su lugar más tarde',
  notKnown: (what) => `Sin confirmar: ${what}`,
  whatTable: (party, day, time) => `su mesa para ${party} el ${day} a ${clock(time)}`,
  whatPlace: (party) => `su lugar en la lista de espera para ${party}`,
  underName: (name) => `Nombre: ${name}`,
  checkAgain: 'Comprobar de nuevo',
  checking: 'Comprobando…',
  dontResend: 'No lo envíe otra vez; pregunte antes al restaurante',

  // After the booking
  addToCalendar: 'Añadir al calendario',
  calendarTitle: (party, restaurant) => `Mesa para ${party} en ${restaurant}`,
  calendarTime: (day, time) => `${day} a ${clock(time)}, hora del restaurante`,
  ahead: (parties) =>
    parties === 0
      ? 'El próximo turno es el suyo'
      : parties === 1
        ? '1 grupo delante de usted'
        : `${parties} grupos delante de usted`,
  placeAccepted: 'El restaurante ha aceptado su solicitud',
  seated: 'Ya tiene mesa. Buen provecho',
  declined: 'Esta vez el restaurante no ha podido recibirle',
  placeOver: 'Su lugar en la lista ya no es válido',
  leave: 'Salir de la lista',
  leaveQuestion: '¿Salir de la lista? Su lugar pasará al siguiente grupo',
  keepPlace: 'Conservar mi lugar',
  leaving: 'Saliendo…',
  left: 'Ha salido de la lista',
  stillOnList: 'No ha funcionado. Sigue en la lista',
  leaveUnknown: 'No hubo respuesta. Puede que siga en la lista',
  joinAgain: 'Volver a apuntarse',

  // The dialog
  close: 'Cerrar',

  // Fields of the owner’s choice
  occasion: 'Motivo',
  noOccasion: 'Ninguno en especial',
  diets: 'Dietas y alergias',
  birthday: 'Cumpleaños',
  anniversary: 'Aniversario',
  dateNight: 'Cena en pareja',
  engagement: 'Compromiso',
  businessMeal: 'Comida de negocios',
  vegetarian: 'Vegetariano',
  vegan: 'Vegano',
  glutenFree: 'Sin gluten',
  lactoseFree: 'Sin lactosa',
  nutAllergy: 'Alergia a frutos secos',
  shellfishAllergy: 'Alergia al marisco',
  halal: 'Halal',
  kosher: 'Kosher',
  lastNameMissing: 'Escriba sus apellidos',
  memberNumberMissing: 'Escriba su número de socio',
  termsApply: (terms) => `Al enviar, acepta las ${terms} del restaurante`,
  terms: 'condiciones',
  privacy: 'Aviso de privacidad',
  newTab: 'se abre en otra pestaña',

  // When it cannot be used at all
  notHere: 'Ahora mismo no se puede reservar en línea',

  // Said, not shown
  timesFree: (count, day) => (count === 1 ? `1 hora libre el ${day}` : `${count} horas libres el ${day}`),
  chosen: (time) => `${time} elegida. Ahora, sus datos`,
});
