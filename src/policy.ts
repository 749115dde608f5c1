/** Tells the site's owner, in the console, which directive of the page's policy keeps the widget from working. */

/** Addresses and policy names that can only be ours: the paths of the contract, and what is named after the tag. */
const OURS = /\/(restaurant|v2\/reservations)\/\d|reservation-widget/;

const told = new Set<string>();

/**
 * A refused request looks like a dead network to who asked: only this event says that it was the page's own policy.
 * The same listener for every widget of a page, so that each directive is named once.
 */
export function tellOfPolicy({
  disposition,
  effectiveDirective,
  blockedURI,
  sample,
}: SecurityPolicyViolationEvent): void {
  if (disposition !== 'enforce' || told.has(effectiveDirective) || !OURS.test(blockedURI + sample)) return;
  told.add(effectiveDirective);
  console.warn(
    `<reservation-widget>: this page's Content-Security-Policy, ${effectiveDirective}, forbids ${blockedURI} ${sample}`,
  );
}
