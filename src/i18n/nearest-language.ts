/** Which language the page speaks where the element stands: its own attribute, the nearest ancestor's, the browser's. */
export function nearestLanguage(element: Element): string {
  for (let at: Element | undefined = element; at; at = parentOf(at)) {
    const language = at.getAttribute('lang');
    if (language) return language;
  }
  return navigator.language || 'en';
}

/** Out of a shadow root, too. */
function parentOf(element: Element): Element | undefined {
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : undefined;
}
