import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { packName } from '../../../src/i18n/pack-name.js';
import { PACKS } from '../../../src/i18n/packs.js';

describe('the pack for a language', () => {
  for (const [language, name] of [
    ['de', 'de'],
    ['de-AT', 'de'],
    ['PT-br', 'pt'],
    ['iw', 'he'],
    ['zh-TW', 'zh-Hant'],
    ['zh-HK', 'zh-Hant'],
    ['zh-Hant-MO', 'zh-Hant'],
    ['ar-EG-u-nu-latn', 'ar'],
  ] as const)
    it(`${language} is ${name}`, () => assert.equal(packName(language, PACKS), name));

  for (const language of ['en', 'en-GB', 'sv', 'zh', 'zh-CN', 'zh-Hans-TW', 'deu-x', '', 'de_AT', 'constructor', 'x'])
    it(`${JSON.stringify(language)} has none`, () => assert.equal(packName(language, PACKS), undefined));
});
