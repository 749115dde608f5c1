/** Whether everything is within its column, every text within its box, and every word in one piece. */
import { nameOf, seen, shadow } from './look.js';

/** Half a pixel is rounding. */
const SLACK = 0.6;
/** In CSS pixels, at most, of a native list. */
const ARROW = 20;
/** Written without spaces: lines end anywhere. */
const NO_SPACES = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

export function misfits(): string[] {
  const widget = shadow().querySelector<HTMLElement>('.widget');
  const main = document.querySelector('main');
  if (!widget || !main) return ['nothing is drawn'];
  return [...sideways(widget), ...sideways(main), ...tooWide(main), ...seen().flatMap(outOfItsBox), ...cutOffLists()];
}

/** Whoever has to be scrolled from side to side. */
function sideways(element: HTMLElement): string[] {
  const { scrollWidth, clientWidth } = element;
  return scrollWidth > clientWidth ? [`${nameOf(element)} scrolls sideways: ${scrollWidth} in ${clientWidth} px`] : [];
}

function tooWide(column: HTMLElement): string[] {
  const { left, right } = column.getBoundingClientRect();
  return seen().flatMap((each) => {
    const box = each.getBoundingClientRect();
    const out = box.left < left - SLACK || box.right > right + SLACK;
    return out ? [`${nameOf(each)} reaches from ${box.left} to ${box.right}, its column from ${left} to ${right}`] : [];
  });
}

/** A text is judged by the nearest box around it; what lies inline has none of its own. */
function outOfItsBox(element: HTMLElement): string[] {
  const texts = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim());
  if (element.localName === 'option') return [];
  const box = boxOf(element).getBoundingClientRect();
  return texts.flatMap((text) => {
    const range = document.createRange();
    range.selectNodeContents(text);
    const { left, right, top, bottom } = range.getBoundingClientRect();
    const sides = left < box.left - SLACK || right > box.right + SLACK;
    // Letters may be drawn higher than their line is; a line that is cut off lies outside by more.
    const rim = parseFloat(getComputedStyle(element).fontSize) / 4;
    const ends = top < box.top - rim || bottom > box.bottom + rim;
    const words = `“${text.nodeValue?.trim().slice(0, 60)}”`;
    return [...(sides || ends ? [`${words} is larger than ${nameOf(boxOf(element))}`] : []), ...brokenWords(text)];
  });
}

/** What a list shows is drawn by the browser, and cut off where it ends: its words are laid out beside it. */
function cutOffLists(): string[] {
  return (seen('select') as HTMLSelectElement[]).flatMap((list) => {
    const style = getComputedStyle(list);
    const line = document.createElement('span');
    Object.assign(line.style, { position: 'absolute', whiteSpace: 'pre', font: style.font });
    Object.assign(line.style, { letterSpacing: style.letterSpacing, wordSpacing: style.wordSpacing });
    line.textContent = list.selectedOptions[0]?.textContent ?? '';
    shadow().querySelector('.widget')?.append(line);
    // Under a browser's zoom the one is enlarged and the other is not.
    const width = line.getBoundingClientRect().width / (list.getBoundingClientRect().width / list.offsetWidth);
    line.remove();
    const arrow = style.appearance === 'none' ? 0 : ARROW;
    const edges = parseFloat(style.paddingLeft) + parseFloat(style.paddingRight) + arrow;
    const room = list.clientWidth - edges;
    return width > room + 1 ? [`“${line.textContent}” is cut off by ${nameOf(list)}: ${width} in ${room} px`] : [];
  });
}

function boxOf(element: Element): Element {
  const inline = getComputedStyle(element).display.startsWith('inline') && element.parentElement;
  return inline ? boxOf(inline) : element;
}

/** Addresses and the like may break: their owner typed them. */
function brokenWords(text: Node): string[] {
  const words = [...(text.nodeValue ?? '').matchAll(/[\p{L}\p{M}]{2,}/gu)];
  return words.flatMap(({ 0: word, index }) => {
    const around = text.nodeValue?.slice(Math.max(0, index - 40), index + word.length + 40) ?? '';
    if (NO_SPACES.test(word) || /@/.test(around)) return [];
    const range = document.createRange();
    range.setStart(text, index);
    range.setEnd(text, index + word.length);
    const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top / 8)));
    return lines.size > 1 ? [`“${word}” is broken in the middle`] : [];
  });
}
