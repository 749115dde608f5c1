import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { decodeJson, encodeJson, REPLY_LIMITS } from '../../../src/reserve-api/json.js';

const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);

describe('writing JSON', () => {
  it('writes plain data as JSON.stringify does', () =>
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
        assert.equal(encodeJson(value), JSON.stringify(value));
      }),
      { numRuns: 2000 },
    ));

  it('leaves out keys without a value, and writes null for what has none in a list', () =>
    fc.assert(
      fc.property(
        fc.dictionary(fc.string(), fc.option(fc.array(fc.option(fc.string(), { nil: undefined })), { nil: undefined })),
        (value) => {
          assert.equal(encodeJson(value), JSON.stringify(value));
        },
      ),
    ));

  it('writes any text, also halves of characters and line separators', () =>
    fc.assert(
      fc.property(
        fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) }),
        (text) => {
          assert.equal(encodeJson({ [text]: text }), JSON.stringify({ [text]: text }));
        },
      ),
    ));

  for (const value of [undefined, null, '', 0, -0, 1e21, Number.NaN, Infinity, true, [], {}, [[]], [{}], { a: [] }])
    it(`writes ${JSON.stringify(value) ?? 'undefined'}`, () =>
      assert.equal(encodeJson(value), JSON.stringify(value) ?? 'null'));

  it('cannot be bent by toJSON on the prototypes of a host page', () => {
    const bent = () => 'bent';
    const hosts: readonly object[] = [Array.prototype, Object.prototype, String.prototype, Number.prototype];
    const value = { guests: [{ name: 'Ada', flags: [1, 2] }], party: 2, sure: true };
    const plain = JSON.stringify(value);
    try {
      for (const host of hosts) Object.defineProperty(host, 'toJSON', { value: bent, configurable: true });
      assert.equal(JSON.stringify(value), '"bent"');
      assert.equal(encodeJson(value), plain);
      for (const host of hosts)
        Object.defineProperty(host, 'toJSON', { value: bent, configurable: true, enumerable: true });
      assert.equal(encodeJson(value), plain);
    } finally {
      for (const host of hosts) Reflect.deleteProperty(host, 'toJSON');
    }
  });
});

describe('reading JSON', () => {
  it('reads what was written', () =>
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
        assert.deepEqual(decodeJson(encodeJson(value)), JSON.parse(JSON.stringify(value)));
      }),
    ));

  it('is nothing for what is no JSON, and never throws', () => {
    for (const text of ['', '<!doctype html>', '{"data":', '{"a":1}}', 'undefined', "{'a':1}", '\u0000', '{"a":1,}'])
      assert.equal(decodeJson(text), undefined, text);
    fc.assert(
      fc.property(fc.string(), (text) => {
        decodeJson(text);
      }),
    );
  });

  it('believes twenty levels and no more', () => {
    assert.equal(REPLY_LIMITS.depth, 20);
    assert.notEqual(decodeJson(nested(20)), undefined);
    assert.equal(decodeJson(nested(21)), undefined);
    assert.equal(decodeJson(`{"a":${nested(20)}}`), undefined);
    assert.equal(decodeJson(`[1,"a",${nested(20)}]`), undefined);
  });

  it('is not exhausted by nesting as deep as a reply can be long', () => {
    assert.equal(decodeJson(nested(REPLY_LIMITS.bytes / 2)), undefined);
    assert.equal(decodeJson('{"a":'.repeat(40_000) + '1' + '}'.repeat(40_000)), undefined);
  });
});
