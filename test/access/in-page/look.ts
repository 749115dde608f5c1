/** Looks at the one widget of the page: what is drawn of it, and what has the focus. */

export function shadow(): ShadowRoot {
  const root = document.querySelector('reservation-widget')?.shadowRoot;
  if (!root) throw new Error('There is no widget on this page.');
  return root;
}

/** Everything that is seen: neither heard only, nor lying unseen over what is drawn for it, nor folded away. */
export function seen(selector = '*'): HTMLElement[] {
  return [...shadow().querySelectorAll<HTMLElement>(selector)].filter((each) => {
    const { opacity, visibility } = getComputedStyle(each);
    return isDrawn(each) && !each.closest('.spoken') && opacity !== '0' && visibility === 'visible';
  });
}

/** What can be pressed, chosen or typed into now, native controls that are unseen among them. */
export function controls(): HTMLElement[] {
  const all = shadow().querySelectorAll<HTMLElement>('button, input, select, textarea, summary, a[href]');
  return [...all].filter((each) => isDrawn(each) && !each.matches(':disabled') && !each.closest('[inert]'));
}

/** What is folded away has a place, too, and is not drawn. */
function isDrawn(element: HTMLElement): boolean {
  return element.getClientRects().length > 0 && element.checkVisibility();
}

/** Where a finger or a pointer meets a control. */
export function target(control: Element): Element {
  return control.closest('label') ?? control;
}

/** Short, for those who read a fault. */
export function nameOf(element: Element | null): string {
  if (!element) return 'nothing';
  if (element.id) return `#${element.id}`;
  const name = element.getAttribute('name');
  if (name) return element.matches('[type=radio]') ? `${name} ${element.getAttribute('value')}` : name;
  const words = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : element.textContent;
  return `${element.localName} “${(words ?? '').replace(/\s+/g, ' ').trim().slice(0, 60)}”`;
}

/** As a screen reader's user comes along it: a group of radios is one stop. */
export function stopOf(element: Element | null): string {
  return element?.matches('[type=radio]') ? (element.getAttribute('name') ?? '') : nameOf(element);
}

/** In the widget; `undefined` when the focus is elsewhere. */
export function focused(): Element | undefined {
  return shadow().activeElement ?? undefined;
}
