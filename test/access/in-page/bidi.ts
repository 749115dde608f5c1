/** Whether numbers and addresses keep their order among words that are written from right to left. */
import { nameOf, seen, shadow } from './look.js';

/** What is read from left to right wherever it stands: numbers in groups or with a plus, references, addresses. */
const READ_ON = /\+?\d+(?: \d+)+|\+\d+|[\dA-Z]{4}-[\dA-Z]{4}|[\w.,+-]+@[\w.-]+\w/g;
/** Half a pixel is rounding. */
const SLACK = 0.6;

export function scrambled(): string[] {
  const texts = seen().flatMap((each) => [...each.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE));
  return [...texts.flatMap(outOfOrder), ...scrambledOptions()];
}

/** One line for each number whose signs do not stand in the order in which they are written. */
function outOfOrder(text: Node): string[] {
  return [...(text.nodeValue ?? '').matchAll(READ_ON)].flatMap(({ 0: number, index }) => {
    const signs = [...number].map((_, at) => boxOf(text, index + at)).filter(({ width }) => width > 0);
    const turned = signs.some((box, at) => {
      const before = signs[at - 1];
      return before && sameLine(before, box) && box.left < before.left - SLACK;
    });
    return turned ? [`${number} is scrambled in “${text.nodeValue?.trim()}” of ${nameOf(text.parentElement)}`] : [];
  });
}

function boxOf(text: Node, at: number): DOMRect {
  const range = document.createRange();
  range.setStart(text, at);
  range.setEnd(text, at + 1);
  return range.getBoundingClientRect();
}

function sameLine(one: DOMRect, other: DOMRect): boolean {
  return Math.abs(one.top - other.top) < other.height / 2;
}

/** A list that is not unfolded is drawn nowhere: its words are laid out beside it. */
function scrambledOptions(): string[] {
  const line = document.createElement('p');
  shadow().querySelector('.widget')?.append(line);
  const found = [...shadow().querySelectorAll('option')].flatMap((option) => {
    line.textContent = option.textContent;
    return [...line.childNodes].flatMap(outOfOrder);
  });
  line.remove();
  return found;
}
