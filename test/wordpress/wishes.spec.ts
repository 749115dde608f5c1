/** What a guest may wish for: refused with the field, or passed on exactly as the vendor documents it. */
import { ada, answerOf, arrange, call, codeOf, expect, post, test, vendorCalls, vendorIs, wish } from './cast.js';

test.beforeEach(() => arrange());

const guest = (different: Record<string, unknown>) => ({ customerInformation: ada(different) });
const info = (name: string) => `customerInformation.${name}`;
const member = (memberInfo: unknown) => guest({ memberInfo });

const BAD: readonly (readonly [what: string, different: Record<string, unknown>, code: string, ...fields: string[]])[] =
  [
    ['no guest', { customerInformation: undefined }, 'invalid', 'customerInformation'],
    ['a guest that is a list', { customerInformation: [1] }, 'invalid', 'customerInformation'],
    ['no first name', guest({ firstName: undefined }), 'invalid', info('firstName')],
    ['a blank first name', guest({ firstName: ' \u00a0 ' }), 'invalid', info('firstName')],
    ['a first name of dots', guest({ firstName: '...' }), 'invalid', info('firstName')],
    ['a first name that is a number', guest({ firstName: 7 }), 'invalid', info('firstName')],
    ['a name of 101 characters', guest({ firstName: 'x'.repeat(101) }), 'invalid', info('firstName')],
    ['a name with NUL', guest({ firstName: 'A\u0000b' }), 'invalid', info('firstName')],
    ['a last name with a line break', guest({ lastName: 'a\nb' }), 'invalid', info('lastName')],
    ['no phone', guest({ phoneNumber: undefined }), 'invalid', info('phoneNumber')],
    ['a phone with letters', guest({ phoneNumber: 'call me' }), 'invalid', info('phoneNumber')],
    ['a phone of no country', guest({ phoneNumber: '+1313555' }), 'invalid', info('phoneNumber')],
    ['a national phone of the wrong length', guest({ phoneNumber: '1234567' }), 'invalid', info('phoneNumber')],
    ['no e-mail', guest({ email: undefined }), 'invalid', info('email')],
    ['an e-mail without @', guest({ email: 'nowhere' }), 'invalid', info('email')],
    ['an e-mail with two', guest({ email: 'a@b@c' }), 'invalid', info('email')],
    ['an e-mail with C1 controls', guest({ email: 'a\u0085@b.example' }), 'invalid', info('email')],
    ['an e-mail of 255 characters', guest({ email: `${'x'.repeat(243)}@example.org` }), 'invalid', info('email')],
    ['a picture over http', guest({ imageUrl: 'http://example.com/a.jpg' }), 'invalid', info('imageUrl')],
    ['a picture that is a script', guest({ imageUrl: 'javascript:alert(1)' }), 'invalid', info('imageUrl')],
    ['an id of 46 characters', guest({ id: 'x'.repeat(46) }), 'invalid', info('id')],
    ['a tier that does not exist', member({ memberTier: 'Diamond' }), 'tier_unknown', info('memberInfo.memberTier')],
    ['a tier in the wrong case', member({ memberTier: 'gold' }), 'tier_unknown', info('memberInfo.memberTier')],
    ['a number of 65 characters', member({ memberNumber: '7'.repeat(65) }), 'invalid', info('memberInfo.memberNumber')],
    ['a membership that is a text', member('Gold'), 'invalid', info('memberInfo')],
    ['a party of 0', { partySize: 0 }, 'party_size', 'partySize'],
    ['a party of 100', { partySize: 100 }, 'party_size', 'partySize'],
    ['a party that this restaurant does not take', { partySize: 9 }, 'party_size', 'partySize'],
    ['a party of two and a half', { partySize: 2.5 }, 'invalid', 'partySize'],
    ['a party in a text', { partySize: '2' }, 'invalid', 'partySize'],
    ['no party', { partySize: undefined }, 'invalid', 'partySize'],
    ['a flag of no section', { partyFlags: 32 }, 'invalid', 'partyFlags'],
    ['a known flag with an unknown one', { partyFlags: 9 }, 'invalid', 'partyFlags'],
    ['a flag beyond the exact numbers', { partyFlags: 2 ** 53 }, 'invalid', 'partyFlags'],
    ['a negative flag', { partyFlags: -8 }, 'invalid', 'partyFlags'],
    ['notes of 501 characters', { notes: 'x'.repeat(501) }, 'invalid', 'notes'],
    ['notes with an escape character', { notes: 'a\u001bb' }, 'invalid', 'notes'],
    ['no time', { time: undefined }, 'invalid', 'time'],
    ['a time without a zone', { time: '2030-06-07T00:00:00' }, 'invalid', 'time'],
    ['a day that does not exist', { time: '2030-02-30T00:00:00Z' }, 'invalid', 'time'],
    ['a time that has passed', { time: '2020-06-07T00:00:00Z' }, 'invalid', 'time'],
    ['two faults at once', { ...guest({ email: 'x' }), partySize: 0 }, 'invalid', info('email'), 'partySize'],
  ];

test.describe('a booking is refused with its field', () => {
  for (const [what, different, code, ...fields] of BAD)
    test(what, async () => {
      const { status, body } = await answerOf(await post('reservation', wish(different)));
      expect({ status, code: body.error.code, fields: Object.keys(body.error.fields).sort() }).toEqual({
        status: 422,
        code,
        fields: fields.sort(),
      });
      expect(body.data).toBeNull();
      for (const sentence of Object.values(body.error.fields)) expect(sentence).toMatch(/^[A-Z].{10,}\.$/);
      expect(await vendorCalls('POST')).toEqual([]);
    });
});

test.describe('a booking arrives', () => {
  const sent = async (different: Record<string, unknown>, kind: 'reservation' | 'waitlist' = 'reservation') => {
    expect((await post(kind, wish(different))).status).toBe(201);
    const [only, ...more] = await vendorCalls('POST');
    expect(more).toEqual([]);
    return only;
  };

  test('as the vendor documents it, with an id of ours and nothing that the contract does not know', async () => {
    const made = await sent({
      customerInformation: {
        ...ada({ id: 'mine', memberInfo: { memberNumber: ' 77 ', memberTier: 'Gold', x: 1 } }),
        isAdmin: true,
      },
      partyFlags: 8,
      notes: 'one\r\n\ttwo 😀',
      marketingConsent: { granted: true, text: 'x', locale: 'en' },
      price: 0,
    });
    expect(made?.path).toBe('/v2/reservations/152/reservation');
    expect(made?.body).toEqual({
      customerInformation: {
        id: expect.stringMatching(/^wp-[0-9a-f-]{36}$/),
        ...ada(),
        memberInfo: { memberNumber: '77', memberTier: 'Gold' },
      },
      time: '2030-06-07T00:00:00.000Z',
      partySize: 2,
      partyFlags: 8,
      notes: 'one\r\n\ttwo 😀',
    });
    expect(made?.headers['content-type']).toBe('application/json');
    expect(made?.headers.cookie).toBeUndefined();
  });

  test('on the waitlist, without a time', async () => {
    const made = await sent({}, 'waitlist');
    expect(made?.path).toBe('/v2/reservations/152/waitlist');
    expect(made?.body).not.toHaveProperty('time');
  });

  test('with the phone number in full: national digits are read in the restaurant’s country', async () => {
    expect((await sent(guest({ phoneNumber: '3136001234' })))?.body.customerInformation.phoneNumber).toBe(
      '+13136001234',
    );
    await arrange({ settings: { country: 'DE' } });
    expect((await sent(guest({ phoneNumber: '030123456' })))?.body.customerInformation.phoneNumber).toBe('+4930123456');
    await arrange({ settings: { country: '' } });
    expect((await post('reservation', wish(guest({ phoneNumber: '3136001234' })))).status).toBe(422);
  });

  test('and in the very country that the page was told', async () => {
    await arrange({ settings: { country: '' } });
    await vendorIs({ profile: 'german' });
    expect((await answerOf(await call('/restaurant/152/profile'))).body.data.country).toBe('DE');
    expect((await sent(guest({ phoneNumber: ' 030123456' })))?.body.customerInformation.phoneNumber).toBe(
      '+4930123456',
    );
  });

  test('with a domain in small letters, and what is empty left out', async () => {
    const made = await sent({ customerInformation: ada({ email: 'Ada@EXAMPLE.org', lastName: '' }), notes: ' ' });
    expect(made?.body.customerInformation).toMatchObject({ email: 'Ada@example.org' });
    expect(made?.body.customerInformation).not.toHaveProperty('lastName');
    expect(made?.body).not.toHaveProperty('notes');
  });

  test('with names as people have them', async () => {
    for (const [n, name] of ['李', 'O’Neil-Şahin', 'A😀', 'ʻAkau’ola', 'x'.repeat(100), '3rd'].entries())
      expect(
        (await post('reservation', wish(guest({ firstName: name, phoneNumber: `+1313600${2000 + n}` })))).status,
        name,
      ).toBe(201);
  });

  test('unless the restaurant does not take it online', async () => {
    await arrange({ settings: { features: ['reservation'] } });
    expect(await codeOf(await post('waitlist', wish()))).toEqual({ status: 422, code: 'closed' });
    expect((await answerOf(await call('/restaurant/152/profile'))).body.data.features).toEqual([
      'reservation',
      'idempotency',
      'signals',
    ]);
  });

  test('without a membership where the restaurant has none', async () => {
    await arrange({ settings: { features: ['reservation'] } });
    const made = await sent(member({ memberNumber: '77', memberTier: 'Gold' }));
    expect(made?.body.customerInformation).not.toHaveProperty('memberInfo');
  });

  test('and the answer holds its number, and nothing about the guest', async () => {
    const { status, body } = await answerOf(await post('reservation', wish()));
    expect(status).toBe(201);
    expect(body).toEqual({ data: { reservationId: expect.any(Number), status: 'booked' }, error: null });
  });
});
