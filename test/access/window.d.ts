/** What the tools leave in a page. */
import type * as InPage from './in-page/index.js';
import type { virtual } from '@guidepup/virtual-screen-reader';

declare global {
  interface Window {
    readonly inPage: typeof InPage;
    readonly screenReader: typeof virtual;
  }
}
