/** A slice of the naughty texts of `npm run test:guests`: a few of each kind, other ones each time. */
import { setViewport } from '@web/test-runner-commands';
import { tellOf } from '../guests/naughty-journeys.js';
import { CODE, PAYLOADS, SHAPES } from '../guests/naughty-strings.js';
import { randomFrom, seedOfRun } from '../guests/random.js';

const random = randomFrom(seedOfRun(undefined));

describe(`a naughty text (seed ${random.seed})`, () => {
  before(() => setViewport({ width: 320, height: 800 }));
  tellOf([random.pick(PAYLOADS), random.pick(PAYLOADS), random.pick(CODE), random.pick(SHAPES), random.pick(SHAPES)]);
});
