/** What the form says and asks: purposes of its fields, problems, and the summary beside the button. */
import { until } from '../engines/engine.js';
import { onEveryState, type Case, type Check } from './check.js';
import type { Stage } from './stage.js';

const always = (name: string, run: Case['run']): Case => ({ name, inSlice: true, run });

const PURPOSES = {
  ...{ firstName: 'given-name', lastName: 'family-name', phone: 'tel', email: 'email' },
  ...{ country: 'off', memberNumber: 'off', notes: 'off' },
};

export const purposes: Check = {
  holds: 'each field about the guest says what it is for',
  criterion: '1.3.5',
  cases: [
    always('details', async (stage) => {
      await stage.show('details');
      const found = await stage.page.run((ids: readonly string[]) => {
        const root = document.querySelector('reservation-widget')?.shadowRoot;
        return ids.map((id) => root?.getElementById(id)?.getAttribute('autocomplete') ?? 'none');
      }, Object.keys(PURPOSES));
      return Object.entries(PURPOSES).flatMap(([field, wanted], at) =>
        found[at] === wanted ? [] : [`${field} is for ${found[at]} instead of ${wanted}`],
      );
    }),
  ],
};

/** Beside the field and in the list, once each, naming field and way out. */
const PROBLEMS = {
  firstName: 'Enter your first name',
  phone: 'This number looks too short for the United States',
  email: 'The e-mail needs an @, as in ada@example.com',
  notes: 'Notes for the restaurant: please use fewer characters',
};

export const problems: Check = {
  holds: 'a problem is said in words, at its field and in the list that leads there, once each',
  criterion: '3.3.1, 3.3.3',
  cases: [
    always('errors', async (stage) => {
      await stage.show('errors');
      await stage.bring('in-page.js');
      const faults: string[] = [];
      const { marked, listed, focus } = await stage.page.run(readProblems);
      if (focus !== '#problems') faults.push(`The focus is on ${focus}, not on the list`);
      const wanted = Object.entries(PROBLEMS).map(([field, words]) => `${field}: ${words}`);
      if (marked.join() !== wanted.join()) faults.push(`Marked: ${marked.join(' | ')}`);
      if (listed.join() !== Object.values(PROBLEMS).join()) faults.push(`Listed: ${listed.join(' | ')}`);
      for (const [field, words] of Object.entries(PROBLEMS)) {
        await stage.page.find({ role: 'button', name: words }).press();
        const now = await stage.page.run(() => window.inPage.nameOf(window.inPage.focused() ?? null));
        if (now !== `#${field}`) faults.push(`“${words}” leads to ${now}`);
      }
      return faults;
    }),
  ],
};

/** In the page. */
function readProblems(): { marked: string[]; listed: string[]; focus: string } {
  const { shadow, nameOf, focused } = window.inPage;
  const words = (element: Element | null | undefined) => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
  const described = (field: Element) =>
    (field.getAttribute('aria-describedby') ?? '').split(' ').map((id) => words(shadow().getElementById(id)));
  return {
    marked: [...shadow().querySelectorAll('[aria-invalid=true]')].map((field) => `${field.id}: ${described(field)}`),
    listed: [...shadow().querySelectorAll('#problems li')].map(words),
    focus: nameOf(focused() ?? null),
  };
}

export const review: Check = {
  holds: 'beside the button stands what it will send, whatever was chosen last',
  criterion: '3.3.4',
  cases: [
    always('details', async (stage) => {
      await stage.show('details');
      const first = await summary(stage);
      await stage.page.find({ role: 'radio', name: '4 guests' }).press();
      await until('the times', () => stage.page.find({ role: 'radio', name: /8:45/ }).isThere());
      await stage.page.find({ role: 'radio', name: 'Patio' }).press();
      await stage.page.find({ role: 'radio', name: /9:00/ }).press();
      const last = await summary(stage);
      return [
        ...(/^Table for 2 · \w+day, \w+ \d+ · 7:00 PM · Main Floor$/.test(first) ? [] : [`At first: ${first}`]),
        ...(/^Table for 4 · \w+day, \w+ \d+ · 9:00 PM · Patio$/.test(last) ? [] : [`Then: ${last}`]),
      ];
    }),
    always('waitlist', async (stage) => {
      await stage.show('waitlist');
      const said = await summary(stage);
      return said === 'Party of 2 · Now · Main Floor' ? [] : [said];
    }),
  ],
};

/** What stands in the same group as the button, read as text. */
function summary(stage: Stage): Promise<string> {
  return stage.page.run(() => {
    const root = document.querySelector('reservation-widget')?.shadowRoot;
    const words = root?.querySelector('[part=button]')?.parentElement?.querySelector('[part=summary]')?.textContent;
    return (words ?? 'There is no summary beside the button.').replace(/\s+/g, ' ').trim();
  });
}

export const carriedOver: Check = {
  holds: 'who goes from a table to the waitlist types nothing twice',
  criterion: '3.3.7',
  cases: [
    always('full', async (stage) => {
      const { page } = stage;
      await stage.show('full');
      await page.find({ role: 'radio', name: '3 guests' }).press();
      await page.find({ role: 'radio', name: /^\w+day, \w+ \d+$/ }, 1).press();
      await page.find({ role: 'radio', name: /7:00/ }).press();
      const typed = {
        'First name': 'Ada',
        'Last name': 'Okonkwo',
        Phone: '(201) 536-1478',
        'E-mail': 'ada@example.org',
      };
      for (const [label, text] of Object.entries(typed)) await page.find({ label }).fill(text);
      await page.find({ role: 'radio', name: /^\w+day, \w+ \d+$/ }, 0).press();
      await page.find({ role: 'button', name: 'Join the waitlist for now' }).press();
      await page.find({ role: 'heading', name: 'Join the waitlist' }).text();
      const faults: string[] = [];
      for (const [label, text] of Object.entries(typed)) {
        const value = await page.find({ label }).value();
        if (value !== text) faults.push(`${label} holds ${value || 'nothing'}`);
      }
      const said = await summary(stage);
      return /^Party of 3 · Now/.test(said) ? faults : [...faults, `The party has become: ${said}`];
    }),
  ],
};

/** Nothing to solve, to listen to or to copy from elsewhere; no secret to remember. */
const PUZZLES = 'iframe, canvas, img, audio, video, object, [type=password], [autocomplete=one-time-code]';

export const noPuzzle: Check = {
  holds: 'nobody has to solve, remember or type over anything: every field takes what is pasted and filled in',
  criterion: '3.3.8',
  cases: [
    ...onEveryState(
      {},
      (stage) => stage.page.run(puzzles, PUZZLES),
      () => false,
    ),
    always('details, pasted into', async (stage) => {
      await stage.show('details');
      return stage.page.run(deafFields);
    }),
    always('details, filled in', async (stage) => {
      await stage.show('details');
      return [...(await stage.page.run(puzzles, PUZZLES)), ...(await stage.page.run(unfillable))];
    }),
  ],
};

/** In the page, and around the widget: a puzzle is most often put there. */
function puzzles(selector: string): string[] {
  const roots = [document, document.querySelector('reservation-widget')?.shadowRoot];
  return roots.flatMap((root) =>
    [...(root?.querySelectorAll(selector) ?? [])].map((each) => each.outerHTML.slice(0, 100)),
  );
}

/** In the page: fields that do not take a paste, a drop, or what a program writes into them. */
function deafFields(): string[] {
  const root = document.querySelector('reservation-widget')?.shadowRoot;
  const fields = root?.querySelectorAll<HTMLInputElement>('.field :is(input, textarea)') ?? [];
  if (fields.length === 0) return ['There are no fields.'];
  return [...fields].flatMap((field) => {
    const allows = ['paste', 'copy', 'beforeinput', 'drop', 'contextmenu'].every((type) =>
      field.dispatchEvent(new Event(type, { bubbles: true, composed: true, cancelable: true })),
    );
    return allows && !field.readOnly ? [] : [`${field.id} does not take a paste`];
  });
}

/** In the page: who the guest is may always be filled in by the browser. */
function unfillable(): string[] {
  const root = document.querySelector('reservation-widget')?.shadowRoot;
  return ['firstName', 'lastName', 'phone', 'email'].flatMap((id) => {
    const field = root?.getElementById(id);
    const off = /^(off|new-password)?$/.test(field?.getAttribute('autocomplete') ?? '');
    return off || field?.closest('[autocomplete=off]') ? [`${id} may not be filled in`] : [];
  });
}
