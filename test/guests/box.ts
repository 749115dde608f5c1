/** Whether everything that can be seen of the widget is inside its box. */

/** A glyph may lean over its own edge by this many pixels. */
const LEAN = 1;

/** Words and boxes that reach over the widget's left or right edge; what scrolls or clips is judged by its own edges. */
export function whatLeaves(widget: Element, root: ShadowRoot): string[] {
  const { left, right } = widget.getBoundingClientRect();
  const isOutside = (box: DOMRect) => box.width > 0 && (box.left < left - LEAN || box.right > right + LEAN);
  const found: string[] = [];
  for (const element of root.querySelectorAll('*')) {
    if (!element.checkVisibility() || isClipped(element)) continue;
    if (isOutside(element.getBoundingClientRect())) found.push(`<${element.localName}> ${element.className}`);
    for (const node of element.childNodes) {
      if (node instanceof Text && !clips(element) && rectsOf(node).some(isOutside)) found.push(node.data.slice(0, 40));
    }
  }
  return found;
}

function rectsOf(text: Text): DOMRect[] {
  const range = document.createRange();
  range.selectNodeContents(text);
  return [...range.getClientRects()];
}

function isClipped(element: Element): boolean {
  for (let around = element.parentElement; around; around = around.parentElement) if (clips(around)) return true;
  return false;
}

function clips(element: Element): boolean {
  return getComputedStyle(element).overflowX !== 'visible';
}
