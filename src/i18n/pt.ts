/** Portuguese as in Brazil, with você. Portugal reads it too, as long as nobody has written a pack for `pt-PT`. */
import type { Phrases } from './text.js';

const guests = (party: number) => (party === 1 ? '1 pessoa' : `${party} pessoas`);
const forPlace = (country: string) => (country ? ` (${country})` : '');

/** After "à" and "da"; one o’clock is singular: " 1:30", "s 7:30". */
const clock = (time: string) => `${/^0?1\D/.test(time) ? '' : 's'} ${time}`;

/** "segunda-feira" → "às segundas-feiras", "sábado" → "aos sábados". */
const every = (weekday: string) => {
  const feira = /^(.+)-feira$/.exec(weekday);
  return feira ? `às ${feira[1]}s-feiras` : `aos ${weekday}s`;
};

export const pt = (): Phrases => ({
  direction: 'ltr',

  // Headings and choices
  reserveHeading: 'Reservar uma mesa',
  waitlistHeading: 'Entrar na lista de espera',
  party: 'Pessoas',
  guests,
  largerParty: 'Grupo maior',
  askForMore: (most) => `Para mais de ${most} pessoas, fale diretamente com o restaurante`,
  partyTooLarge: (most, phone) => `Para mais de ${most} pessoas, ligue: ${phone}`,
  day: 'Dia',
  otherDay: 'Outro dia',
  closedDay: (day) => `${day}, fechado`,
  time: 'Horário',
  lunch: 'Almoço',
  dinner: 'Jantar',
  section: 'Onde',
  anySection: 'Qualquer lugar',
  justTaken: 'acabou de ser ocupado',
  zone: (place) => `Horários locais: ${place}`,

  // No times, and what to do about it
  loading: 'Procurando mesas livres',
  full: (day) => `Tudo ocupado: ${day}`,
  fullInSection: (section, day) => `Nada livre para ${section}: ${day}`,
  closed: (weekday) => `Fechado ${every(weekday)}`,
  closedOn: (day) => `Fechado: ${day}`,
  pastDay: 'Este dia já passou',
  tooFar: (day) => `É possível reservar até ${day}`,
  nextDay: 'Encontrar o próximo dia livre',
  nextOpen: (day) => `Próximo dia aberto: ${day}`,
  searchingDay: 'Procurando nos próximos dias',
  noDay: 'Nada livre nas próximas duas semanas',
  joinWaitlist: 'Entrar agora na lista de espera',
  backToTimes: 'Prefiro escolher um horário',
  callUs: (phone) => `Ligue: ${phone}`,
  loadFailed: 'Não foi possível carregar',
  tryAgain: 'Tentar de novo',

  // Waitlist
  waitNow: 'Tempo de espera atual',
  wait: (from, to) => `${from === to ? 'Cerca de' : `De ${from} a`} ${to} ${to < 2 ? 'minuto' : 'minutos'}`,
  waitUnknown: 'No momento não se sabe o tempo de espera',

  // The guest
  details: 'Seus dados',
  firstName: 'Nome',
  lastName: 'Sobrenome',
  optional: 'opcional',
  phone: 'Telefone',
  country: 'País',
  noCountry: 'Outro',
  email: 'E-mail',
  member: 'É membro? Adicione o seu número',
  memberNumber: 'Número de membro',
  memberTier: 'Nível de membro',
  noTier: 'Sem nível',
  prioritySeating: 'Prioridade na mesa',
  tiersFailed: 'Não foi possível carregar os níveis. Mesmo assim, você pode informar o seu número.',
  tiersLoading: 'Carregando os níveis',
  moreToSay: 'Algo que devamos saber?',
  notes: 'Recado para o restaurante',
  consent: (restaurant) => `Quero receber novidades e ofertas de ${restaurant}`,

  // The ticket
  ticket: 'Sua mesa',
  waitlistTicket: 'Seu lugar',
  tableFor: (party) => `Mesa para ${party}`,
  partyOf: guests,
  now: 'Agora',
  chooseTime: 'Escolha um horário',
  reserve: (party) => `Reservar mesa para ${party}`,
  join: (party) => `Entrar na lista para ${party}`,
  reserving: 'Reservando…',
  joining: 'Entrando na lista…',

  // Problems
  problems: (count) => (count === 1 ? 'Há um ponto a revisar' : `Há ${count} pontos a revisar`),
  firstNameMissing: 'Informe o seu nome',
  phoneMissing: 'Informe o seu telefone',
  emailMissing: 'Informe o seu e-mail para que o restaurante possa falar com você',
  slotMissing: 'Escolha um horário',
  tooLong: (field) => `${field}: use menos caracteres`,
  noLetters: (field) => `${field}: use pelo menos uma letra`,
  controlCharacters: (field) => `${field}: digite de novo`,
  emailNoAt: 'Falta o @ no e-mail (exemplo: ada@example.com)',
  emailSeveralAt: 'Informe um só e-mail, com um só @',
  emailSpaces: 'Há um espaço dentro do e-mail',
  emailSideMissing: 'Falta algo antes ou depois do @',
  emailNotBare: 'Informe apenas o endereço',
  emailUnusual: (email) => `Está certo? ${email}`,
  emailOffer: (email) => `Você quis dizer ${email}?`,
  phoneNoDigits: 'Informe o telefone em algarismos',
  phoneTooShort: (country) => `Este número parece curto demais${forPlace(country)}`,
  phoneTooLongNumber: (country) => `Este número parece longo demais${forPlace(country)}`,
  phoneNotPossible: (country) => `Este número não existe${forPlace(country)}. Verifique os algarismos e o país`,
  phoneNeedsCountry: 'Comece o número com + e o código do país, por exemplo +55',
  phoneTwoNumbers: 'Informe um só número',
  phoneDoubtful: (number) => `Está certo? ${number}`,
  phoneTwoReadings: 'Qual é o seu número?',
  tierUnknown: 'Este nível não existe mais. Escolha de novo',
  yes: 'Sim, está certo',
  change: 'Alterar',
  useIt: 'Usar',

  // Not booked, and why
  notBooked: 'Não reservado',
  slotTaken: (time) => `O horário da${clock(time)} acabou de ser ocupado`,
  stillFree: (times) => `Ainda livres: ${times}`,
  duplicate: 'Você acabou de reservar a mesma mesa. Quer uma segunda?',
  bookSecond: 'Reservar uma segunda mesa',
  keepFirst: 'Ficar com a primeira',
  restaurantClosed: 'O restaurante está fechado nesse horário. Escolha outro',
  partyRefused: 'O restaurante não aceita online grupos deste tamanho',
  invalid: 'O restaurante não pôde aceitar estes dados. Verifique-os, por favor',
  rateLimited: 'Muitas tentativas em pouco tempo. Aguarde um minuto e tente de novo',
  unavailable: 'No momento o restaurante não pode aceitar reservas. Tente de novo em breve',
  refused: 'O restaurante não pôde aceitar esta reserva',
  offline: 'Sem conexão. Nada se perdeu',

  // The end
  booked: 'Sua mesa está reservada',
  requested: 'Você está na lista',
  mayDecline: 'Pedido enviado; o restaurante ainda pode recusar',
  reference: (reference) => `Referência ${reference}`,
  forParty: (party) => `para ${party}`,
  memberNotConfirmed: 'Não foi possível confirmar o seu número de membro; o restaurante o vê como você informou',
  again: 'Fazer outra reserva',
  manage: 'Ver ou cancelar esta reserva',
  managePlace: 'Ver ou deixar o lugar mais tarde',
  notKnown: (what) => `Sem confirmação: ${what}`,
  whatTable: (party, day, time) => `sua mesa para ${party}, ${day} à${clock(time)}`,
  whatPlace: (party) => `seu lugar na lista de espera para ${party}`,
  underName: (name) => `Nome: ${name}`,
  checkAgain: 'Verificar de novo',
  checking: 'Verificando…',
  dontResend: 'Não envie de novo; fale antes com o restaurante',

  // After the booking
  addToCalendar: 'Adicionar à agenda',
  calendarTitle: (party, restaurant) => `Mesa para ${party}, ${restaurant}`,
  calendarTime: (day, time) => `${day} à${clock(time)}, hora do restaurante`,
  ahead: (parties) =>
    parties === 0 ? 'A próxima vez é a sua' : parties === 1 ? '1 grupo à sua frente' : `${parties} grupos à sua frente`,
  placeAccepted: 'O restaurante aceitou o seu pedido',
  seated: 'Você já tem mesa. Bom apetite',
  declined: 'Desta vez o restaurante não pôde receber você',
  placeOver: 'Seu lugar na lista não é mais válido',
  leave: 'Sair da lista',
  leaveQuestion: 'Sair da lista? Seu lugar passa para o próximo grupo',
  keepPlace: 'Manter o lugar',
  leaving: 'Saindo…',
  left: 'Você saiu da lista',
  stillOnList: 'Não deu certo. Você continua na lista',
  leaveUnknown: 'Não houve resposta. Talvez você ainda esteja na lista',
  joinAgain: 'Entrar na lista de novo',

  // The dialog
  close: 'Fechar',

  // Fields of the owner’s choice
  occasion: 'Ocasião',
  noOccasion: 'Nada em especial',
  diets: 'Dietas e alergias',
  birthday: 'Aniversário',
  anniversary: 'Aniversário de casamento',
  dateNight: 'Jantar a dois',
  engagement: 'Noivado',
  businessMeal: 'Refeição de negócios',
  vegetarian: 'Vegetariano',
  vegan: 'Vegano',
  glutenFree: 'Sem glúten',
  lactoseFree: 'Sem lactose',
  nutAllergy: 'Alergia a oleaginosas',
  shellfishAllergy: 'Alergia a frutos do mar',
  halal: 'Halal',
  kosher: 'Kosher',
  lastNameMissing: 'Informe o seu sobrenome',
  memberNumberMissing: 'Informe o seu número de membro',
  termsApply: (terms) => `Ao enviar, você aceita as ${terms} do restaurante`,
  terms: 'condições',
  privacy: 'Aviso de privacidade',
  newTab: 'abre em outra aba',

  // When it cannot be used at all
  notHere: 'No momento não é possível reservar online',

  // Said, not shown
  timesFree: (count, day) => (count === 1 ? `1 horário livre, ${day}` : `${count} horários livres, ${day}`),
  chosen: (time) => `${time} escolhido. Agora os seus dados`,
});
