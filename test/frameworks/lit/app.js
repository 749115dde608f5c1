import { html, LitElement, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { repeat } from 'lit/directives/repeat.js';
import { api, display, guests, parties, signToken, worded, wordings } from '../page.js';

class DemoApp extends LitElement {
  static properties = { renders: {}, given: {}, party: {}, shown: {}, anew: {}, moved: {}, told: {} };

  constructor() {
    super();
    Object.assign(this, { renders: 0, given: 0, party: 0, shown: true, anew: 0, moved: false, told: [] });
  }

  tell(event) {
    this.told = [...this.told, worded(event)];
  }

  render() {
    const order = this.moved ? ['hours', 'news', 'widget'] : ['widget', 'news', 'hours'];
    return html`<main>
      <button @click=${() => this.renders++}>Render again</button>
      <output>${this.renders}</output>
      <button @click=${() => (this.given = 1 - this.given)}>Give another guest</button>
      <button @click=${() => (this.party = 1 - this.party)}>Change the party</button>
      <button @click=${() => (this.shown = !this.shown)}>Hide or show</button>
      <button @click=${() => this.anew++}>Start anew</button>
      <button @click=${() => (this.moved = !this.moved)}>Move</button>
      ${repeat(
        order,
        (part) => part,
        (part) => this.part(part),
      )}
      <ol aria-label="Events">
        ${this.told.map((words) => html`<li>${words}</li>`)}
      </ol>
    </main>`;
  }

  part(part) {
    if (part !== 'widget') return html`<p>${part === 'news' ? 'Truffles have come in.' : 'Open until midnight.'}</p>`;
    if (!this.shown) return nothing;
    const widget = html`<reservation-widget
      api=${api}
      restaurant-id=${152}
      display=${display ?? nothing}
      party-size=${parties[this.party]}
      .customer=${{ ...guests[this.given] }}
      .customerToken=${() => signToken()}
      .messages=${wordings[this.given]}
      @reservation-step=${this.tell}
      @reservation-booked=${this.tell}
    >
      <a href="tel:+13135550142">Call us to book a table</a>
    </reservation-widget>`;
    return keyed(this.anew, widget);
  }
}

customElements.define('demo-app', DemoApp);
