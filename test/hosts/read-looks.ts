/**
 * Runs in the page: one line for each element of the widget and each of its pseudo-elements that is seen.
 * @param same what the tag is given for the time of reading
 */
export function readLooks(same: Readonly<Record<string, string>>): string {
  const host = document.querySelector<HTMLElement>('reservation-widget');
  const root = host?.shadowRoot;
  if (!host || !root) return '';
  // Said already by the place, by the physical names, or by what follows from it.
  const UNTOLD = /^(--|inset|left$|top$|right$|bottom$|-webkit-locale)|(^|-)(inline|block)(-|$)/;
  const dialog = root.querySelector('dialog');
  const lines: string[] = [];

  const styleOf = (element: Element, pseudo?: string): string => {
    const style = getComputedStyle(element, pseudo);
    let text = '';
    for (const name of style) if (!UNTOLD.test(name)) text += `\t${name}: ${style.getPropertyValue(name)}`;
    return text;
  };
  const placeOf = (element: Element): string => {
    if (element.getClientRects().length === 0) return '';
    const from = (element.closest('dialog') ?? root.querySelector('.widget') ?? host).getBoundingClientRect();
    const { left, top, width, height } = element.getBoundingClientRect();
    return `\tplace: ${left - from.left}px ${top - from.top}px ${width}px ${height}px`;
  };
  const isDrawn = (element: Element, pseudo: string): boolean => {
    if (pseudo === '::placeholder') return element.hasAttribute('placeholder');
    if (pseudo === '::backdrop') return element.localName === 'dialog';
    return !['none', 'normal', ''].includes(getComputedStyle(element, pseudo).content);
  };
  const note = (element: Element, name: string): void => {
    lines.push(name + placeOf(element) + styleOf(element));
    for (const pseudo of ['::before', '::after', '::placeholder', '::backdrop'])
      if (isDrawn(element, pseudo)) lines.push(name + pseudo + styleOf(element, pseudo));
  };

  const kept = [host, dialog].map((element) => element?.style.cssText ?? '');
  for (const element of [host, dialog])
    for (const [name, value] of Object.entries(same)) element?.style.setProperty(name, value, 'important');
  scrollTo(0, 0);
  dialog?.scrollTo(0, 0);
  lines.push(`the tag\tdisplay: ${getComputedStyle(host).display}\twidth: ${host.getBoundingClientRect().width}px`);
  const folded = 'details:not([open]) > :not(summary)';
  const drawn = `.widget, dialog, .widget :not(option, ${folded}, ${folded} *)`;
  for (const [index, element] of [...root.querySelectorAll(drawn)].entries())
    note(element, `${index} ${element.localName}${element.id && `#${element.id}`}`);
  [host, dialog].forEach((element, i) => element && (element.style.cssText = kept[i] ?? ''));
  return lines.join('\n');
}
