/**
 * What a custom element needs around its drawing: attributes that are also properties, and properties set before the
 * tag was known. LitElement does this and more; at 2.4 KB (brotli) it was a tenth of the entry, for one element.
 */

/** `HTMLElement`, or a stand-in where a server imports the module only to render the page around the tag. */
export const Base: typeof HTMLElement = Reflect.get(globalThis, 'HTMLElement') ?? class {};

/** `party-size` → `partySize`. */
export function propertyOf(attribute: string): string {
  return attribute.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** Gives each attribute a property that reads and writes it, as native elements have: one truth, whoever sets it. */
export function reflectAttributes(prototype: HTMLElement, attributes: readonly string[]): void {
  for (const attribute of attributes) {
    Object.defineProperty(prototype, propertyOf(attribute), {
      configurable: true,
      enumerable: true,
      get(this: HTMLElement) {
        return this.getAttribute(attribute);
      },
      set(this: HTMLElement, value: unknown) {
        if (value === null || value === undefined) this.removeAttribute(attribute);
        else this.setAttribute(attribute, String(value));
      },
    });
  }
}

/** A page may set properties before the script has come: they are then its own, and hide the element's. */
export function adoptEarlyProperties(element: HTMLElement, names: readonly string[]): void {
  const own = element as unknown as Record<string, unknown>;
  for (const name of names) {
    if (!Object.hasOwn(own, name)) continue;
    const value = own[name];
    Reflect.deleteProperty(own, name);
    own[name] = value;
  }
}

/** Runs `draw` once for all calls of one moment. */
export function once(draw: () => void): () => void {
  let asked = false;
  return () => {
    if (asked) return;
    asked = true;
    queueMicrotask(() => {
      asked = false;
      draw();
    });
  };
}
