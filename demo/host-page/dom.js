/** Small tools for drawing: all text goes through `textContent`, and nothing that holds the focus is moved. */

/**
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {string} [className]
 * @param {string} [text]
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function make(tag, className = '', text = '') {
  const node = document.createElement(tag);
  if (className) node.className = className;
  if (text) node.textContent = text;
  return node;
}

/**
 * Says a text, or hides the node when there is none. A text that stays is not written again, so that no reader repeats it.
 * @param {HTMLElement} node
 * @param {string} text
 */
export function say(node, text) {
  if (node.textContent !== text) node.textContent = text;
  node.hidden = text === '';
}

/**
 * @param {ParentNode} root
 * @param {string} selector
 * @returns {HTMLElement}
 */
export function find(root, selector) {
  const node = root.querySelector(selector);
  if (!(node instanceof HTMLElement)) throw new Error(`The page has no ${selector}`);
  return node;
}

/**
 * Makes `wanted` the children of `list`, in this order. Moving a node takes the focus away from it, so the child that
 * holds the focus stays where it is and the others are moved around it.
 * @param {HTMLElement} list
 * @param {readonly HTMLElement[]} wanted
 */
export function arrange(list, wanted) {
  const keep = new Set(wanted);
  for (const child of [...list.children]) if (child instanceof HTMLElement && !keep.has(child)) child.remove();
  const anchor = wanted.findIndex((node) => node.parentElement === list && node.contains(document.activeElement));
  const before = anchor === -1 ? wanted : wanted.slice(0, anchor);
  placeBefore(list, before, wanted[anchor] ?? null);
  if (anchor !== -1) placeAfter(wanted.slice(anchor));
}

/** @param {HTMLElement} list @param {readonly HTMLElement[]} nodes @param {HTMLElement | null} end */
function placeBefore(list, nodes, end) {
  let next = end;
  for (const node of [...nodes].reverse()) {
    if (node.parentElement !== list || node.nextElementSibling !== next) list.insertBefore(node, next);
    next = node;
  }
}

/** @param {readonly HTMLElement[]} nodes the first is in its place */
function placeAfter(nodes) {
  nodes.forEach((node, index) => {
    const previous = nodes[index - 1];
    if (previous && previous.nextElementSibling !== node) previous.after(node);
  });
}
