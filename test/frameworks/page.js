/**
 * What every app here shares: the backend in its address, how the form is displayed, a guest, words and a party to give,
 * and the widget's own script, which is there before the app starts or, with `?late`, comes when the test says so.
 */
const query = new URLSearchParams(location.search);
export const api = query.get('api') ?? '';
export const display = query.get('display') ?? undefined;

export const guests = [
  { id: 'member-1001', firstName: 'Ada', lastName: 'Okonkwo' },
  { firstName: 'Grace', lastName: 'Hopper' },
];
export const wordings = [{ reserveHeading: 'Your evening' }, { reserveHeading: 'Your night' }];
export const parties = [2, 4];
export const signToken = () => fetch('/token').then((reply) => reply.text());
export const worded = ({ type, detail }) => (detail.step ? `${type} ${detail.step}` : type);

const load = () => import('reservation-widget/define');
if (query.has('late')) addEventListener('widget-may-come', load, { once: true });
else await load();
