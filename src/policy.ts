/** Tells the site's owner, in the console, which directive of the page's policy keeps the widget from working. */

/** What can only be ours: the first thing asked of a backend, a companion's file, our Trusted Types policy. */
const OURS = /\/restaurant\/\d+\/profile$|\/reservation-widget-[\w-]+\.\w+\.js|policyreservation-widget$/;

let told = false;

/**
 * A refused request looks like a dead network to who asked: only this event says that it was the page's own policy.
 * One line is enough, and one listener for every widget of a page.
 */
export function tellOfPolicy(event: SecurityPolicyViolationEvent): void {
  if (event.disposition !== 'enforce' || told || !OURS.test(event.blockedURI + event.sample)) return;
  told = true;
  console.warn(`<reservation-widget>: ${event.effectiveDirective} forbids ${event.blockedURI}.`);
}
