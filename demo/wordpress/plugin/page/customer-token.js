/**
 * Lets a guest who is logged in on this site book as the customer they are. The widget asks for a token when the booking
 * is sent; only then is the site asked, with cookies, whether somebody is logged in. Nobody, or no answer: no token, and
 * the booking goes on as anybody's. See `includes/backend/class-customer-token.php` for why it is done this way.
 */
(() => {
  const LIMIT = 3000;

  async function tokenFor(widget) {
    const address = widget.getAttribute('data-customer-token');
    if (!address) return '';
    const giveUp = new AbortController();
    const timer = setTimeout(() => giveUp.abort(), LIMIT);
    try {
      const reply = await fetch(address, { method: 'POST', credentials: 'same-origin', signal: giveUp.signal });
      const { data } = await reply.json();
      return (data && data.token) || '';
    } catch {
      return '';
    } finally {
      clearTimeout(timer);
    }
  }

  // Told before anything is sent, by widgets that came before this script and after it.
  document.addEventListener('reservation-submit', ({ target }) => {
    if (target.customerToken === undefined) target.customerToken = () => tokenFor(target);
  });
})();
