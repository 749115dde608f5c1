/**
 * Fetches a companion: a classic script that lies beside the entry and is not needed for the first paint.
 *
 * Host pages strip, combine, delay, block and cache scripts, so nothing here is trusted to work: a companion that does
 * not come is a {@link CompanionFailure} with its reason, and the caller carries on without it. `import()` was refused:
 * it runs tampered code unless the host's import map holds the hash, and Firefox never retries one that failed.
 */
import type { CompanionReason, OnTrouble } from './companions.js';

/** What the build knows of a companion; baked into the file that fetches it. */
export interface Companion {
  /** File name beside the entry, with the hash of its content. */
  readonly file: string;
  /** Subresource integrity of the file. */
  readonly integrity: string;
  /** Key of the global symbol through which it hands over its value; holds the hash, so two versions never meet. */
  readonly handover: string;
}

/** Where the entry was loaded from, read once while it is evaluated. */
export interface EntryPlace {
  /** Absolute address up to and including the last slash; undefined when it cannot be told. */
  readonly base: string | undefined;
  readonly nonce: string;
}

export class CompanionFailure extends Error {
  constructor(readonly reason: CompanionReason) {
    super(`companion ${reason}`);
  }
}

type ScriptUrl = (url: string) => string;

/** Trusted Types, as far as they are used here: the compiler's DOM does not know them yet. */
declare global {
  interface Window {
    readonly trustedTypes?: {
      createPolicy(name: string, rules: { createScriptURL: ScriptUrl }): { createScriptURL: ScriptUrl };
    };
  }
}

/**
 * One policy for one page, whatever number of companions: a second one of the same name is refused by many pages.
 * It passes only what was allowed first.
 */
const allowed = new Set<string>();
let trusted: ScriptUrl | undefined;

/** Call while the entry is evaluated: later, `currentScript` is null. */
export function findEntry(fileName: string): EntryPlace {
  const bearsName = new RegExp(`https?://[^\\s()?#]*/(?=${fileName.replace(/\./g, '\\.')}(?:[?#:\\s)]|$))`);
  const baseOf = (text: string | undefined): string | undefined => (text ? bearsName.exec(text)?.[0] : undefined);
  try {
    // `currentScript` is null in modules, is another script's in combined files, and `<img name=currentScript>` hides it.
    const current = document.currentScript instanceof HTMLScriptElement ? document.currentScript : undefined;
    const named = [...document.querySelectorAll<HTMLScriptElement>('script[src]')].find((script) => baseOf(script.src));
    return {
      base: baseOf(new Error().stack) ?? baseOf(current?.src) ?? baseOf(named?.src),
      nonce: (current ?? named)?.nonce ?? '',
    };
  } catch {
    return { base: undefined, nonce: '' };
  }
}

/**
 * @returns loads at the first call; the next ones answer from what was loaded. The argument is the element's `assets`;
 *   without it, the companion is taken from beside the entry. The promise settles when it is known for good whether the
 *   companion comes, which may be minutes later or never: do not wait for it, be glad of it.
 */
export function createCompanion<T>(
  companion: Companion,
  entry: EntryPlace,
): (assets?: string, onTrouble?: OnTrouble) => Promise<T> {
  let first: Promise<T> | undefined;
  let arrival: Promise<T> | undefined;

  return async (assets, onTrouble = () => {}) => {
    const url = addressOf(companion.file, assets, entry.base);
    // Not kept: `assets` may be set later.
    if (!url) throw new CompanionFailure('no_address');
    first ??= inject<T>(url, companion, entry.nonce);
    first.catch(onTrouble);
    return (arrival ??= first.catch(async (failure: CompanionFailure) => {
      if (failure.reason === 'blocked') throw failure;
      await nextChance();
      // Another address passes a cache that holds a spoilt copy.
      return inject<T>(`${url}?r=2`, companion, entry.nonce);
    }));
  };
}

/** An unguarded `new URL` kills the entry on `blob:` pages. */
function addressOf(file: string, assets: string | undefined, base: string | undefined): string | undefined {
  try {
    const folder = assets ? assets.replace(/\/*$/, '/') : base;
    const url = folder ? new URL(folder + file, document.baseURI) : undefined;
    return url && /^https?:$/.test(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
}

function inject<T>(url: string, companion: Companion, nonce: string): Promise<T> {
  const handedOver = (): T | undefined => Reflect.get(window, Symbol.for(companion.handover));
  const script = document.createElement('script');

  return new Promise<T>((resolve, reject) => {
    const finish = (reason: CompanionReason): void => {
      document.removeEventListener('securitypolicyviolation', onViolation);
      if (script.isConnected) script.remove();
      const value = handedOver();
      if (value) resolve(value);
      else reject(new CompanionFailure(reason));
    };
    const onViolation = (event: SecurityPolicyViolationEvent): void => {
      if (event.disposition === 'enforce' && (event.blockedURI === url || event.blockedURI === 'trusted-types-sink'))
        finish('blocked');
    };
    if (handedOver()) return finish('not_loaded');

    document.addEventListener('securitypolicyviolation', onViolation);
    script.onload = () => finish('not_loaded');
    // The violation is told in a task of its own, in some engines after the error.
    script.onerror = () => setTimeout(finish, 50, 'not_loaded');
    script.async = true;
    script.crossOrigin = 'anonymous';
    script.integrity = companion.integrity;
    if (nonce) script.nonce = nonce;
    try {
      script.src = trustedUrl(url);
      (document.head ?? document.documentElement).appendChild(script);
    } catch {
      finish('blocked');
    }
  });
}

/** Made at the first load: a page that never opens the widget never sees the policy. */
function trustedUrl(url: string): string {
  allowed.add(url);
  trusted ??= makePolicy();
  return trusted(url);
}

function makePolicy(): ScriptUrl {
  try {
    const policy = window.trustedTypes?.createPolicy('reservation-widget', {
      createScriptURL(url) {
        if (allowed.has(url)) return url;
        throw new TypeError(url);
      },
    });
    // It yields an object that stands for the text, and that must reach `src` as it is.
    if (policy) return (url) => policy.createScriptURL(url);
  } catch {
    // The page does not allow our name. Where it does not enforce trusted types either, the plain text is as good.
  }
  return (url) => url;
}

/** Not `focusin`: while the guest stays in the widget, none leaves its shadow root. */
function nextChance(): Promise<unknown> {
  return new Promise((resolve) => {
    for (const sign of ['pointerdown', 'keydown', 'online'])
      addEventListener(sign, resolve, { capture: true, once: true });
  });
}
