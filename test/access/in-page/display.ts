/** How it is drawn where the visitor's system has wishes: in a few colours of its own, and without motion. */
import { contrast, type Colour } from './contrast.js';
import { nameOf, seen, shadow } from './look.js';

/** What moves, or would move at the next change. */
export function motion(): string[] {
  const moving = shadow().getAnimations().length;
  const ready = seen().filter((each) => {
    const { transitionDuration, animationName } = getComputedStyle(each);
    return animationName !== 'none' || transitionDuration.split(', ').some((time) => time !== '0s');
  });
  return [...(moving ? [`${moving} animations are running`] : []), ...ready.map((each) => `${nameOf(each)} moves`)];
}

/** Reads the colour that is drawn at a place of the window. */
type ColourAt = (x: number, y: number) => Colour;

/**
 * What cannot be told apart once every colour but the system's is gone. Computed styles still hold the colours that were
 * asked for, so the picture is looked at.
 * @param picture of the whole page, a PNG in base64
 * @param least contrast between what has to be told apart
 */
export async function blurred(picture: string, least: number): Promise<string[]> {
  const colourAt = await painted(picture);
  const pairs = [...choices(colourAt), ...edges(colourAt), ...icons(colourAt)];
  return pairs.flatMap(({ what, ratio }) => (ratio >= least ? [] : [`${what}: ${ratio.toFixed(2)}`]));
}

interface Pair {
  readonly what: string;
  readonly ratio: number;
}

async function painted(picture: string): Promise<ColourAt> {
  const image = new Image();
  image.src = `data:image/png;base64,${picture}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [image.width, image.height];
  const context = canvas.getContext('2d', { willReadFrequently: true });
  context?.drawImage(image, 0, 0);
  return (x, y) => {
    const [red = 0, green = 0, blue = 0] = context?.getImageData(x + scrollX, y + scrollY, 1, 1).data ?? [];
    return [red, green, blue];
  };
}

/** Beside the words, within the edge. */
const INSET = 5;

/** What is chosen differs from what is not. */
function choices(colourAt: ColourAt): Pair[] {
  const radios = [...shadow().querySelectorAll<HTMLInputElement>('[type=radio]')].filter((each) =>
    each.closest('label')?.checkVisibility(),
  );
  const groundOf = (radio: Element) => {
    const { left, top } = radio.getBoundingClientRect();
    return colourAt(left + INSET, top + INSET);
  };
  return radios.flatMap((chosen) => {
    const other = radios.find(({ name, checked }) => name === chosen.name && !checked);
    if (!chosen.checked || !other) return [];
    const ratio = contrast(groundOf(chosen), groundOf(other));
    return [{ what: `${nameOf(chosen)}, which is chosen, beside ${nameOf(other)}`, ratio }];
  });
}

/** Buttons and fields have an edge; of those that are only words, the words are underlined. */
function edges(colourAt: ColourAt): Pair[] {
  return seen('button, input:not([type=radio], [type=checkbox]), select, textarea').flatMap((control) => {
    const { left, top, height } = control.getBoundingClientRect();
    const middle = top + height / 2;
    const inner = colourAt(left + INSET, middle);
    // Columns end between pixels: the edge is on this side of its place, or on that.
    const ratio = Math.max(...[-INSET, -1, 0, 1].map((x) => contrast(colourAt(left + x, middle), inner)));
    const underlined = getComputedStyle(control).textDecorationLine.includes('underline');
    return underlined ? [] : [{ what: `the edge of ${nameOf(control)}`, ratio }];
  });
}

function icons(colourAt: ColourAt): Pair[] {
  return [...shadow().querySelectorAll('svg')].map((icon) => {
    const { left, top, height } = icon.getBoundingClientRect();
    const ground = colourAt(left - INSET, top);
    const across = [0, 1, 2, 3, 4].map((x) => contrast(colourAt(left + x, top + height / 2), ground));
    return { what: 'the icon', ratio: Math.max(...across) };
  });
}
