/** Whether an owner may choose any accent: what is written on it can be read, and what is drawn with it can be seen. */
import { contrast, type Colour } from './contrast.js';
import { nameOf, shadow } from './look.js';

/** Of text, and of what shows a state or the focus. */
const LEAST = { text: 4.5, drawing: 3 };

/** Whatever fell in the middle of owners' own colours was once got wrong: a grid of all, and some that pages use. */
const STEPS = [0, 51, 102, 153, 204, 255];
const GRID = STEPS.flatMap((red) =>
  STEPS.flatMap((green) => STEPS.map((blue): string => `rgb(${red}, ${green}, ${blue})`)),
);
const OF_PAGES = ['#3b82f6', '#16a34a', '#ef4444', '#ea580c', '#0d9488', '#767676', '#fde68a', '#1f4d3a', '#8fd0ae'];

/** @returns one line for each accent and what cannot be read or seen with it */
export function accentFaults(): string[] {
  const widget = shadow().host as HTMLElement;
  return [...OF_PAGES, ...GRID].flatMap((accent) => {
    widget.style.setProperty('--reservation-accent', accent);
    arrive();
    return [...written(), ...drawn()].map((fault) => `${accent}: ${fault}`);
  });
}

/** Colours on their way are nobody's. */
function arrive(): void {
  for (const animation of shadow().getAnimations()) animation.finish();
}

function written(): string[] {
  const filled = [...shadow().querySelectorAll('#send, .chips:not(.cards) :checked + span')];
  return filled.flatMap((each) => {
    const { color, backgroundColor } = getComputedStyle(each);
    return tooNear(`the text of ${nameOf(each)}`, contrast(rgb(color), rgb(backgroundColor)), LEAST.text);
  });
}

/** The focus and what is chosen, beside the ground that they stand on. */
function drawn(): string[] {
  const ground = rgb(getComputedStyle(find('.widget')).backgroundColor);
  const send = find('#send');
  send.focus();
  arrive();
  const ring = rgb(getComputedStyle(send).outlineColor);
  const chip = rgb(getComputedStyle(find(':checked + span')).borderTopColor);
  return [
    ...tooNear('the focus ring', contrast(ring, ground), LEAST.drawing),
    ...tooNear('the edge of what is chosen', contrast(chip, ground), LEAST.drawing),
  ];
}

function tooNear(what: string, ratio: number, least: number): string[] {
  return ratio >= least ? [] : [`${what} has ${ratio.toFixed(2)}`];
}

function find(selector: string): HTMLElement {
  const found = shadow().querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`There is no ${selector}`);
  return found;
}

const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true });

/** As it is painted, however it is written. */
function rgb(css: string): Colour {
  if (!context) throw new Error('Nothing can be painted.');
  context.fillStyle = css;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
  return [red, green, blue];
}
