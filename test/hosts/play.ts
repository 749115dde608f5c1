/** Plays one cell: a guest on a host page in an engine. Says what is wrong, in sentences; nothing = passed. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Engine, EnginePage } from '../engines/engine.js';
import { until } from '../engines/engine.js';
import { Guest } from '../engines/guest.js';
import { ADA, expectedBody } from './expected-body.js';
import { FALLBACK, type Ground, type HostPage } from './host-page.js';
import type { Looks } from './looks.js';
import { isInFront, isWide } from './seen.js';
import { cellOf, type Servers } from './servers.js';

/** Says how many countries the phone field offers: one until the companion has come. */
const COUNTRIES = () =>
  document.querySelector('reservation-widget')?.shadowRoot?.querySelectorAll('#country option').length ?? 0;

export interface Cell {
  readonly host: HostPage;
  readonly ground: Ground;
  readonly page: EnginePage;
  readonly servers: Servers;
  readonly looks: Looks;
}

export async function play(engine: Engine, host: HostPage, servers: Servers, looks: Looks): Promise<readonly string[]> {
  const page = await engine.newPage();
  const cell: Cell = { host, page, servers, looks, ground: servers.groundOf(host, engine.name) };
  try {
    const ends = typeof host.ends === 'function' ? host.ends(engine.name) : (host.ends ?? 'booked');
    const seenBefore = ends === 'booked' ? await books(cell) : await seesFallback(cell);
    const complaints = [...seenBefore, ...(await complaintsOf(cell)), ...bodyComplaints(cell, ends)];
    const seen = await host.look?.(page);
    return seen ? [...complaints, seen] : complaints;
  } catch (fault) {
    const notes = await notesOf(cell).catch(() => []);
    return [`${fault instanceof Error ? fault.message.slice(0, 600) : String(fault)}`, ...notes];
  } finally {
    await page.close();
  }
}

/** @returns what is wrong with how the form is seen before it is sent */
async function books(cell: Cell): Promise<readonly string[]> {
  const { host, page, ground, looks } = cell;
  const guest = new Guest(page);
  await page.goTo(ground.own);
  if (host.framed) await page.enterFrame(0);
  await host.arrives?.(page);
  if (host.opens) await page.find({ role: 'button', name: 'Reserve a table' }).press();
  const days = page.find({ role: 'radio', name: /^\w+day, \w+ \d+$/ });
  await until('the days', () => days.isThere());
  await guest.prepares(ADA);
  if ((host.checks ?? 'come') !== 'stay away')
    await until('the companion', async () => (await page.run(COUNTRIES)) > 100);
  await keepPicture(cell);
  const complaints = [...(await isWide(page)), ...(await isInFront(page)), ...(await looks.complaintsOf(page, host))];
  await host.meanwhile?.(page);
  await guest.stillHas(ADA);
  if (host.sends === 'by Enter') await sendsByEnter(page);
  else await guest.reserves();
  await guest.isBooked();
  return complaints;
}

async function sendsByEnter(page: EnginePage): Promise<void> {
  await page.run(() =>
    document.querySelector('reservation-widget')?.shadowRoot?.querySelector<HTMLElement>('[type=email]')?.focus(),
  );
  await page.press('Enter');
}

/** PICTURES names a folder: what the guest sees before sending, for people to judge. */
async function keepPicture({ page, host, ground }: Cell): Promise<void> {
  const folder = process.env.PICTURES;
  // Taking one puts a style into the page, which a policy may forbid.
  if (folder && !host.headers) writeFileSync(join(folder, `${host.name}.${ground.engine}.png`), await page.picture());
}

async function seesFallback({ host, page, ground }: Cell): Promise<readonly string[]> {
  await page.goTo(ground.own);
  if (host.framed) await page.enterFrame(0);
  await until('what the page was told', async () => {
    const notes = await said(page);
    return (host.says ?? []).every((line) => notes.some((note) => line.test(note)));
  });
  await until('the fallback', () => page.run(seesText, FALLBACK));
  if (await page.find({ role: 'button', name: /^Reserve/ }).isThere()) throw new Error('There is a form all the same.');
  return [];
}

function seesText(text: string): boolean {
  const link = document.querySelector<HTMLElement>('reservation-widget > a');
  return link?.textContent === text && link.getClientRects().length > 0;
}

const said = (page: EnginePage): Promise<readonly string[]> =>
  page
    .run(() => String((window as { hostNotes?: string[] }).hostNotes?.join('\n') ?? ''))
    .then((text) => text.split('\n').filter(Boolean));

async function notesOf({ page }: Cell): Promise<readonly string[]> {
  return [...(await said(page)), ...(await page.errors()).map((error) => `told: ${error}`)];
}

const isTold = (page: EnginePage, line: RegExp) => async () => (await page.errors()).some((error) => line.test(error));

async function complaintsOf(cell: Cell): Promise<string[]> {
  const { host, page, servers, ground } = cell;
  const says = host.says ?? [];
  const noted = await said(page);
  const lines = await notesOf(cell);
  const complaints: string[] = [];
  for (const line of says) {
    const times = noted.filter((note) => line.test(note)).length;
    if (times !== 1) complaints.push(`${line} was said ${times} times`);
  }
  if (host.tells && ground.engine !== 'webkit') await until('what the browser itself says', isTold(page, host.tells));
  if (host.reported)
    await until('the report', async () => servers.reportsOf(ground).some((one) => host.reported?.test(one)));
  const allowed = [...says, ...(host.maySay ?? [])];
  for (const line of lines) if (!allowed.some((one) => one.test(line))) complaints.push(`the page was told: ${line}`);
  if (allowed.length === 0 && !host.mayReport?.includes(ground.engine))
    for (const report of servers.reportsOf(ground)) complaints.push(`reported: ${report.slice(0, 300)}`);
  const companions = servers.filesOf(ground).filter((file) => /-(companions|checks)\./.test(file));
  // Where a trap lies for the companion, it has to be walked into; elsewhere nothing is asked for in vain.
  const asks = host.checks === 'stay away' ? host.trap !== undefined : host.checks !== 'within';
  if (host.ends === undefined && companions.length > 0 !== asks)
    complaints.push(`asked for ${companions.join(' ') || 'no companion'}`);
  return complaints;
}

function bodyComplaints({ host, servers, ground }: Cell, ends: string): string[] {
  const posts = servers.recorder.postsOf(cellOf(host, ground.engine));
  if (ends === 'fallback') return posts.length ? ['It has posted.'] : [];
  if (posts.length !== 1) return [`It has posted ${posts.length} times.`];
  const [body, expected] = [posts[0]?.body, expectedBody()];
  return body === expected ? [] : [`The body is\n  ${body}\ninstead of\n  ${expected}`];
}
