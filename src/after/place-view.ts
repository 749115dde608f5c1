/** The place on the list in words, and the way to leave it. */
import type { Place } from '../booking/model.js';
import { enPlace } from '../i18n/en-after.js';
import type { PlaceMessages, Text } from '../i18n/text.js';
import type { Content } from '../views/parts.js';
import type { AfterDesk, Drawn } from './aftercare.js';
import type { Alive, PlaceLife, PlaceMessage } from './place-life.js';

type Send = (message: PlaceMessage) => void;
type Tools = Pick<AfterDesk, 'html' | 'quietButton'>;

export function placeView(tools: Tools, text: Text, life: PlaceLife, send: Send): Drawn {
  const { html, quietButton } = tools;
  const say = text.also(enPlace);
  const { place } = life;
  if (life.step === 'over') {
    const anew = place?.status === 'left' ? 'waitlist' : undefined;
    return { heading: place && endWords(say, place), words: place && '', actions: '', anew };
  }
  const words =
    place &&
    html`<p>${placeWords(text, say, place)}</p>
      <p>${place.status === 'accepted' ? say.placeAccepted : text.say.mayDecline}</p>`;
  if (life.step === 'asked' || life.step === 'leaving')
    return { words, actions: question(tools, say, life.step === 'leaving', send) };
  const failed = life.failure && html`<p class="problem">${failureWords(text, say, life)}</p>`;
  const leave = place?.leavable && quietButton(say.leave, () => send({ type: 'leave-pressed' }), 'leave');
  return { words: failed ? html`${words}${failed}` : words, actions: leave || '' };
}

/** In place, not in a dialog: the answer stands where the press was, and nothing else is locked. */
function question({ html, quietButton }: Tools, say: PlaceMessages, leaving: boolean, send: Send): Content {
  return html`<div class="reason" role="group" id="leaving" tabindex="-1" aria-labelledby="leave-question">
    <p id="leave-question">${say.leaveQuestion}</p>
    <div class="answers">
      ${quietButton(leaving ? say.leaving : say.leave, () => send({ type: 'leave-confirmed' }))}
      ${leaving ? '' : quietButton(say.keepPlace, () => send({ type: 'stay-pressed' }))}
    </div>
  </div>`;
}

function placeWords(text: Text, say: PlaceMessages, { ahead, wait }: Place): string {
  const parts = [
    ahead !== undefined && say.ahead(ahead),
    wait ? text.say.wait(wait.from, wait.to) : text.say.waitUnknown,
  ];
  return parts.filter(Boolean).join(' · ');
}

function endWords(say: PlaceMessages, { status }: Place): string {
  if (status === 'left') return say.left;
  if (status === 'declined') return say.declined;
  return status === 'seated' ? say.seated : say.placeOver;
}

/** Only a refusal says that the party is still on the list; offline, that nothing was sent now. */
function failureWords(text: Text, say: PlaceMessages, { failure, mayHaveLeft }: Alive): string {
  if (failure?.code === 'offline') return text.say.offline;
  return mayHaveLeft ? say.leaveUnknown : say.stillOnList;
}
