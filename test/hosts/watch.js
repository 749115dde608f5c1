/** Runs first on every host page and writes down what is said there. Nothing of a page's that comes later bends it. */
(() => {
  const notes = (window.hostNotes = []);
  const note = (text) => (notes[notes.length] = text);
  addEventListener(
    'error',
    (event) => note(`error: ${event.message ?? `${event.target.localName} ${event.target.src ?? event.target.href}`}`),
    true,
  );
  addEventListener('unhandledrejection', (event) => note(`rejection: ${event.reason}`));
  document.addEventListener('securitypolicyviolation', (event) =>
    note(`violation: ${event.effectiveDirective} ${event.blockedURI} ${event.sample}`),
  );
  for (const level of ['error', 'warn']) {
    const original = console[level];
    console[level] = function () {
      let text = '';
      for (let i = 0; i < arguments.length; i++) text += ` ${arguments[i]}`;
      note(`console.${level}:${text}`);
      original.apply(console, arguments);
    };
  }
})();
