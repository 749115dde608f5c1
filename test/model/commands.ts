/** All commands, and how often each comes: most runs should get as far as sending. */
import * as guest from './guest-commands.js';
import type { Command } from './guest-commands.js';
import * as outside from './outside-commands.js';
import * as page from './page-commands.js';

const OFTEN = 6;
const SOMETIMES = 3;
const SELDOM = 1;

const WEIGHTS: readonly (readonly [weight: number, commands: readonly Command[]])[] = [
  [OFTEN, [guest.sends, guest.fillsIn, guest.presses, outside.sendsIntoFate, outside.timePasses]],
  [SOMETIMES, [guest.types, guest.pastes, guest.sendsTwice, guest.hitsEnter, guest.choosesTime, page.moves]],
  [SOMETIMES, [outside.fate, outside.silenceEnds, outside.timeIsTaken, outside.goesOffline, page.changesAttribute]],
  [SELDOM, [guest.holdsEnter, guest.choosesParty, guest.choosesDay, guest.choosesSection, guest.choosesTier]],
  [SELDOM, [guest.insists, guest.selects, guest.picksDate, guest.ticks, guest.unfolds]],
  [SELDOM, [page.givesCustomer, page.resets, page.givesToken, page.givesMessages, page.objects, page.comesBack]],
  [SELDOM, [outside.deviceSleeps, outside.fateChanges, outside.lateArrives, outside.readFails, outside.tiersChange]],
  [OFTEN, [outside.leavesTheList]],
  [SELDOM, [outside.hostDecides]],
];

/** As often in the list as it weighs. */
export const COMMANDS: readonly Command[] = WEIGHTS.flatMap(([weight, commands]) =>
  commands.flatMap((command) => new Array<Command>(weight).fill(command)),
);
