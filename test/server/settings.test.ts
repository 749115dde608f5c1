/** What an operator may say, and the one sentence that each mistake gets before anything is started. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DEFAULT_LIMITS, readSettings } from '../../demo/server/settings.js';

const read = (env: Record<string, string>) => readSettings(env, [], '');

test('the defaults are what the documents promise', () => {
  const { limits, hastySeconds, publicUrl, trustProxy, trustBrowserId, repeatWait, allowedOrigins } = read({});
  assert.deepEqual(limits, {
    address: 60,
    phone: 5,
    email: 5,
    restaurant: 600,
    passcode: 10,
    manage: 600,
    suspect: 6,
  });
  assert.deepEqual(
    { hastySeconds, publicUrl, trustProxy, trustBrowserId, repeatWait, allowedOrigins },
    {
      hastySeconds: 3,
      publicUrl: undefined,
      trustProxy: [],
      trustBrowserId: false,
      repeatWait: 2000,
      allowedOrigins: [],
    },
  );
});

test('single limits are replaced, the others stay', () => {
  assert.deepEqual(read({ LIMITS: '{"manage":7,"suspect":1}' }).limits, { ...DEFAULT_LIMITS, manage: 7, suspect: 1 });
});

test('the public address is an origin, and nothing else', () => {
  assert.equal(read({ PUBLIC_URL: 'https://reserve.example.com/' }).publicUrl, 'https://reserve.example.com');
  assert.equal(read({ PUBLIC_URL: 'HTTPS://Reserve.Example.com:443' }).publicUrl, 'https://reserve.example.com');
  assert.equal(read({ PUBLIC_URL: 'http://localhost:8080' }).publicUrl, 'http://localhost:8080');
  for (const PUBLIC_URL of [
    'reserve.example.com',
    'https://reserve.example.com/folder',
    'https://reserve.example.com/#a',
    'https://reserve.example.com?a',
    'https://user:word@reserve.example.com',
    'javascript://reserve.example.com',
    'ftp://reserve.example.com',
    'https://',
  ])
    assert.throws(() => read({ PUBLIC_URL }), /^Error: PUBLIC_URL has to be an origin such as .*\.$/, PUBLIC_URL);
});

test('pages that may book are written as browsers write their origin, or refused', () => {
  const { allowedOrigins } = read({ ALLOWED_ORIGINS: 'https://WWW.Example.com/, http://localhost:5173' });
  assert.deepEqual(allowedOrigins, ['https://www.example.com', 'http://localhost:5173']);
  for (const wrong of ['www.example.com', 'https://a.example/page', '*'])
    assert.throws(
      () => read({ ALLOWED_ORIGINS: `https://a.example,${wrong}` }),
      /^Error: ALLOWED_ORIGINS has to be an origin such as .*\.$/,
      wrong,
    );
});

test('proxies are named by address or range; neither everybody nor a number of hops is trusted', () => {
  const named = 'loopback, uniquelocal,10.1.2.3 192.168.0.0/16,2001:db8::/32,::1';
  assert.deepEqual(read({ TRUST_PROXY: named }).trustProxy, named.split(/[ ,]+/));
  const wrong = [
    '1',
    'true',
    '2',
    'all',
    '*',
    '0.0.0.0/0',
    '::/0',
    '10.0.0.0/33',
    '10.0.0.0/8/8',
    '10.1',
    'proxy.example',
  ];
  for (const TRUST_PROXY of [...wrong, '10.1.2.3, 1'])
    assert.throws(
      () => read({ TRUST_PROXY }),
      /^Error: TRUST_PROXY has to name the proxies .*; not "[^",]+"\.$/,
      TRUST_PROXY,
    );
});

test('keys are fetched where nobody can change them on the way', () => {
  const keysUrl = (CUSTOMER_TOKEN_KEYS_URL: string) => read({ CUSTOMER_TOKEN_KEYS_URL }).customerTokenKeysUrl;
  for (const url of ['https://www.example.com/jwks.json', 'http://127.0.0.1:8081/keys', 'http://localhost/keys'])
    assert.equal(keysUrl(url), url);
  assert.equal(keysUrl(''), undefined);
  for (const wrong of [
    'http://www.example.com/keys',
    'www.example.com/keys',
    'file:///keys',
    'http://127.0.0.1.example/',
  ])
    assert.throws(() => keysUrl(wrong), /^Error: CUSTOMER_TOKEN_KEYS_URL has to be an https address .*\.$/, wrong);
});

test('a passcode of the operator’s takes the place of the one that was made up', () => {
  const passcode = (PASSCODE: string) => readSettings({ PASSCODE }, [], '12345678').passcode;
  assert.deepEqual([passcode(''), passcode('open sesame')], ['12345678', 'open sesame']);
  for (const wrong of ['12345', ' 123456', 'x'.repeat(21)])
    assert.throws(() => passcode(wrong), /^Error: PASSCODE has to have 6 to 20 characters, .*\.$/, wrong);
});

test('seconds are whole numbers; 0 looks at no clock', () => {
  assert.equal(read({ HASTY_SECONDS: '0' }).hastySeconds, 0);
  for (const HASTY_SECONDS of ['-1', '2.5', 'soon'])
    assert.throws(() => read({ HASTY_SECONDS }), /^Error: HASTY_SECONDS has to be a whole number/);
});

test('limits that are no numbers from 1, or of nothing we know, are refused', () => {
  for (const LIMITS of ['{"manage":0}', '{"suspects":3}', '60', '{'])
    assert.throws(() => read({ LIMITS }), /^Error: LIMITS has to be JSON .* passcode, manage, suspect\.$/);
});
