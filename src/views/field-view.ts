/** One text field with its label, its problem and its question; and the words that go with a problem. */
import { html, nothing } from 'lit/html.js';
import type { TemplateResult } from 'lit/html.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { GuestField } from '../booking/model.js';
import type { Problem } from '../booking/problem.js';
import { problemWords } from '../i18n/problem-words.js';
import { SPACE } from './parts.js';
import type { Content, EventOn } from './parts.js';
import type { Scene } from './scene.js';

export interface Field {
  readonly field: GuestField;
  readonly label: string;
  readonly autocomplete: string;
  readonly type?: 'text' | 'tel' | 'email';
  readonly optional?: boolean;
  /** Stands before the input in the same row. */
  readonly before?: Content;
  /** Stands under the input. */
  readonly after?: Content;
}

/** Only an optional field can be hidden, or required by the owner. */
export function fieldView(scene: Scene, field: Field): Content {
  const { say } = scene.text;
  const required = scene.fields?.requires(field.field);
  if (required === false) return nothing;
  const optional = !required && field.optional;
  const problem = problemOf(scene, field.field);
  return html`<div class=${problem ? 'field wrong' : 'field'}>
    <label for=${field.field}
      >${field.label}${optional ? html`${SPACE}<span class="optional">${say.optional}</span>` : nothing}</label
    >
    <div class="row">${field.before ?? nothing}${inputView(scene, field, !optional, problem)}</div>
    ${problemView(scene, problem)} ${field.after ?? nothing}
  </div>`;
}

/** So long a press lasts, in milliseconds: what is pressed to leave a field must not move away under it. */
const PRESS = 200;

function inputView(
  { form, send }: Scene,
  { field, type = 'text', autocomplete }: Field,
  required: boolean,
  problem?: Problem,
): TemplateResult {
  return html`<input
    id=${field}
    name=${autocomplete === 'off' ? field : autocomplete}
    part="field"
    type=${type}
    autocomplete=${autocomplete}
    spellcheck="false"
    autocapitalize=${type === 'text' && required ? 'words' : 'off'}
    aria-required=${required}
    aria-invalid=${Boolean(problem)}
    aria-describedby=${ifDefined(problem && `${field}-problem`)}
    .value=${form.guest[field]}
    @input=${(event: EventOn<HTMLInputElement>) =>
      send({ type: 'typed', field, value: event.currentTarget.value, arrivedWhole: arrivedWhole(event) })}
    @change=${() => field === 'email' && setTimeout(() => send({ type: 'email-finished' }), PRESS)}
  />`;
}

/** Autofill and paste put a whole value in at once; fingers do not. Where the country was filled in with it, it is no riddle. */
function arrivedWhole(event: EventOn<HTMLInputElement>): boolean {
  const how = event instanceof InputEvent ? event.inputType : '';
  const filled = event.currentTarget.parentElement?.querySelectorAll(':autofill') ?? [];
  return filled.length < 2 && !/^(insertText|insertComposition|delete|history)/.test(how);
}

export function problemOf({ problems }: Scene, field: Problem['field']): Problem | undefined {
  return problems.find((problem) => problem.field === field);
}

/** In the words of the checks, where they know more. */
export function wordsOf({ checks, text, region }: Scene, problem: Problem): string {
  return checks.words(text, problem, region) ?? problemWords(text, problem);
}

/** The words beside a field; a question also has its answers. */
export function problemView(scene: Scene, problem: Problem | undefined, answers: Content = nothing): Content {
  if (!problem) return nothing;
  return html`<div class=${problem.doubt ? '' : 'problem'} id=${`${problem.field}-problem`}>
    <p>${wordsOf(scene, problem)}</p>
    ${answers}
  </div>`;
}
