/** Whether the form can be seen at all: wide enough, and in front of the page where it is in a dialog. */
import type { EnginePage } from '../engines/engine.js';

/** The narrowest column that is promised, in pixels. Every host page here has room for it. */
const NARROWEST = 280;

export const isWide = (page: EnginePage): Promise<readonly string[]> =>
  page.run(complainOfWidth, NARROWEST).then(listOf);

export const isInFront = (page: EnginePage): Promise<readonly string[]> => page.run(complainOfWhatIsOver).then(listOf);

const listOf = (complaint: string) => (complaint ? [complaint] : []);

function complainOfWidth(narrowest: number): string {
  const root = document.querySelector('reservation-widget')?.shadowRoot;
  const width = root?.querySelector('form')?.closest('.widget')?.getBoundingClientRect().width ?? 0;
  return width < narrowest ? `The form is ${width} px wide.` : '';
}

/** Near each corner and in the middle of an open dialog, all of which is in the window, the dialog is what is seen. */
function complainOfWhatIsOver(): string {
  const host = document.querySelector('reservation-widget');
  const dialog = host?.shadowRoot?.querySelector('dialog');
  if (!dialog) return '';
  const { left, top, right, bottom } = dialog.getBoundingClientRect();
  if (!dialog.open || left < 0 || top < 0 || right > innerWidth || bottom > innerHeight)
    return `The dialog is at ${left} ${top} ${right} ${bottom}.`;
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  for (const [from, to] of [
    [left + 20, top + 20],
    [right - 20, top + 20],
    [left + 20, bottom - 20],
    [right - 20, bottom - 20],
    [x, y],
  ]) {
    const seen = document.elementFromPoint(from ?? 0, to ?? 0);
    if (seen !== host) return `At ${from} ${to} of the dialog is ${seen?.localName}.`;
  }
  return '';
}
