/** What is read of a place on the list, held to the contract that the backend writes it by. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import * as z from 'zod/mini';
import { ManagedPlace } from '../../../src/reserve-api/manage-contract.js';
import { PLACE_STATUSES, toPlace } from '../../../src/reserve-api/place.js';

const WIRE = {
  reference: 'K7M2QX9A',
  status: 'requested',
  partySize: 2,
  section: 'Patio',
  partiesAhead: 3,
  estimatedWait: { start: '00:15:00', end: '00:60:00' },
  cancellable: true,
} satisfies ManagedPlace;

describe('a place on the list', () => {
  it('is read as the contract writes it', () => {
    assert.ok(z.safeParse(ManagedPlace, WIRE).success);
    assert.deepEqual(toPlace(WIRE), { status: 'requested', ahead: 3, wait: { from: 15, to: 60 }, leavable: true });
    assert.deepEqual(toPlace({ ...WIRE, partiesAhead: null, estimatedWait: null, cancellable: false }), {
      ...{ status: 'requested', ahead: undefined, wait: undefined },
      leavable: false,
    });
  });

  it('knows every status of the contract, and no other', () => {
    assert.deepEqual([...PLACE_STATUSES].sort(), [...ManagedPlace.shape.status.options].sort());
    for (const status of ['booked', 'REQUESTED', '', null, 7, 'constructor'])
      assert.equal(toPlace({ ...WIRE, status }), undefined, String(status));
  });

  it('is read without an exception, whatever comes', () => {
    const wire = fc.record({ status: fc.constantFrom(...PLACE_STATUSES), partiesAhead: fc.anything(), cancellable: fc.anything(), estimatedWait: fc.anything() }); // prettier-ignore
    fc.assert(
      fc.property(fc.oneof(fc.anything(), wire), (value) => void toPlace(value)),
      { numRuns: 2000 },
    );
  });
});
