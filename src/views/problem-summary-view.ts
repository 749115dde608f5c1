/** All problems in one place, after an attempt to send. Entries move focus by script: `#id` does not reach in here. */
import { html, nothing } from 'lit/html.js';
import { wordsOf } from './field-view.js';
import type { Content } from './parts.js';
import type { Scene } from './scene.js';

export function problemSummaryView(scene: Scene): Content {
  const { problems, text, focusOn } = scene;
  return problems.length === 0
    ? nothing
    : html`<div class="problems" id="problems" role="group" tabindex="-1" aria-labelledby="problems-title">
        <h3 id="problems-title">${text.say.problems(problems.length)}</h3>
        <ul>
          ${problems.map(
            (problem) =>
              html`<li>
                <button type="button" class="quiet" @click=${() => focusOn(problem.field)}>
                  ${wordsOf(scene, problem)}
                </button>
              </li>`,
          )}
        </ul>
      </div>`;
}
