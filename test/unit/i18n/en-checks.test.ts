import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { enChecks } from '../../../src/i18n/en-checks.js';

/** As `Intl` names them, of all regions that have numbers of their own. */
const REGIONS = new Intl.DisplayNames('en', { type: 'region' });

describe('a country in English', () => {
  for (const region of 'US GB AE NL BQ PH BS GM MV KM IM DO CF FK KY MH VG VI TC AX CC PS IO'.split(' ')) {
    const name = REGIONS.of(region);
    it(`${name} has an article`, () => {
      assert.match(enChecks.phoneTooShort(`${name}`), new RegExp(` for the ${name?.replace(/[()]/g, '\\$&')}$`));
      assert.match(enChecks.phoneNotPossible(`${name}`), / in the /);
    });
  }

  for (const region of 'DE FR IE IS AC CX NF CI HK VA SX DM CG CD CZ GG SJ KR'.split(' ')) {
    const name = REGIONS.of(region);
    it(`${name} has none`, () => {
      assert.ok(enChecks.phoneTooLongNumber(`${name}`).endsWith(` for ${name}`));
      assert.doesNotMatch(enChecks.phoneNotPossible(`${name}`), / in the /);
    });
  }
});
