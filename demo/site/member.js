/**
 * The members' page. It stands for a restaurant's own site with a guest logged in: the site knows the guest
 * and signs a short-lived token; the widget is handed both and never sees a password or a secret.
 *
 * @typedef {{ memberNumber?: string, memberTier?: string }} MemberInfo
 * @typedef {{ firstName: string, lastName?: string, phoneNumber: string, email: string, memberInfo?: MemberInfo }} Customer
 * @typedef {{ token: string, customer: Customer }} SignedIn
 * @typedef {HTMLElement & { customer?: Customer, customerToken?: () => Promise<string> }} ReservationWidget
 */

/** @returns {Promise<SignedIn>} */
async function whoIsSignedIn() {
  const response = await fetch('/member/token', { headers: { accept: 'application/json' }, cache: 'no-store' });
  if (!response.ok) throw new Error(`The members' area answered ${response.status}`);
  return response.json();
}

/** @param {Customer} customer */
function memberCard({ firstName, lastName, memberInfo }) {
  const card = document.createElement('span');
  card.className = 'member-card';
  const name = document.createElement('strong');
  name.textContent = [firstName, lastName].filter(Boolean).join(' ');
  card.append(name);
  for (const line of [memberInfo?.memberTier, memberInfo?.memberNumber]) {
    if (!line) continue;
    const detail = document.createElement('span');
    detail.textContent = line;
    card.append(detail);
  }
  return card;
}

async function greet() {
  const line = document.querySelector('#member-line');
  const widget = /** @type {ReservationWidget | null} */ (document.querySelector('#booking'));
  if (!line || !widget) return;
  try {
    const { customer } = await whoIsSignedIn();
    // Set before or after the element is defined: it takes over properties that were there first.
    widget.customer = customer;
    // Asked for at each booking: a token lives for minutes, this page may lie open for hours.
    widget.customerToken = async () => (await whoIsSignedIn()).token;
    line.replaceChildren(memberCard(customer));
  } catch {
    // The booking still works without; the guest only types the details again.
    line.textContent = 'We could not look up your card. You can book all the same and add your number yourself.';
  }
}

greet();
