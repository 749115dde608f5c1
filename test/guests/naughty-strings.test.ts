/** All naughty texts, in a browser as narrow as a small phone. The slice of every `npm test` is in `test/browser`. */
import { setViewport } from '@web/test-runner-commands';
import { tellOf } from './naughty-journeys.js';
import { NAUGHTY } from './naughty-strings.js';

describe('a naughty text', () => {
  before(() => setViewport({ width: 320, height: 800 }));
  tellOf(NAUGHTY);
});
