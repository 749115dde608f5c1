/** Gives the guest a file that was made in the page. */

/** Long enough for a phone to ask where to put it; the blob is a kilobyte. */
const KEPT = 60_000;

/**
 * A click on a link that never is in the page, so that the page's own listeners do not meddle. Safari on iOS then opens
 * the event. Browsers inside iOS apps drop the download without a word, but most can share a file: there the sheet comes
 * instead. A `data:` address helps nowhere any more: browsers no longer go to one.
 */
export function handOverFile(text: string, name: string): void {
  const file = new File([text], name, { type: 'text/calendar' });
  if (isInsideApp(navigator.userAgent) && navigator.canShare?.({ files: [file] })) {
    // The guest may close the sheet again: that is no fault.
    navigator.share({ files: [file] }).catch(() => {});
    return;
  }
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT);
}

/** On iOS only Safari itself calls itself a version of Safari. */
export function isInsideApp(userAgent: string): boolean {
  return /iP(hone|ad|od)/.test(userAgent) && !/Version\/.*Safari\//.test(userAgent);
}
