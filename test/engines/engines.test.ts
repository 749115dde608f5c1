/** One scenario, written once, in every engine that is on this machine. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { openHouse } from '../server/house.js';
import { type Engine, until } from './engine.js';
import { findEngines } from './find-engines.js';
import { Guest, person } from './guest.js';

const house = await openHouse({ now: () => new Date() });
const address = await house.app.listen({ host: '127.0.0.1', port: 0 });

for (const [index, { name, open }] of (await findEngines()).entries()) {
  describe(name, () => {
    let engine: Engine;
    before(async () => {
      engine = await open();
    });
    after(() => engine.close());

    test('a guest books a table, and it is written down', async () => {
      const page = await engine.newPage();
      const guest = new Guest(page);
      const ada = person(6_001_100 + index);

      await guest.opens(`${address}/reservations`);
      await guest.prepares(ada);
      await guest.fillsIn({ ...ada, email: 'mistaken@example.org' });
      await guest.fillsIn(ada);
      await guest.stillHas(ada);
      await guest.reserves();
      await guest.isBooked();

      assert.match(await guest.status(), /Reference \w{4}-\w{4}/);
      const rows = await house.rows(
        `select first_name, last_name, phone_number from bookings where email = '${ada.email}'`,
      );
      const phoneNumber = `+1${ada.phone.replace(/\D/g, '')}`;
      assert.deepEqual(rows, [{ first_name: ada.firstName, last_name: ada.lastName, phone_number: phoneNumber }]);
      assert.deepEqual(await page.errors(), []);
    });

    test('tells what went wrong in the page, and what a script gives back', async () => {
      const page = await engine.newPage();
      await page.goTo(`${address}/reservations`);
      assert.equal(await page.run((a: number, b: number) => a + b, 1, 2), 3);
      assert.equal(
        await page.run(
          async (tag: string) => (await customElements.whenDefined(tag)).name.length > 0,
          'reservation-widget',
        ),
        true,
      );
      await assert.rejects(
        page.run(() => Promise.reject(new Error('told by the page'))),
        /told by the page/,
      );
      await page.run(() => {
        console.error('told to the console');
        setTimeout(() => {
          throw new Error('caught by nobody');
        });
      });
      for (const words of ['told to the console', 'caught by nobody'])
        await until(`the error "${words}" is told`, async () =>
          (await page.errors()).some((error) => error.includes(words)),
        );
      assert.equal(await page.find({ role: 'button', name: 'No such button' }).isThere(), false);
    });
  });
}
