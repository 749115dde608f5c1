/** What stands in a page: the tag, escaped, with its fallback and its script; nothing for one visitor, nothing that expires. */
import { createHash } from 'node:crypto';
import type { Page } from '@playwright/test';
import { arrange, expect, FACTS, page as publish, php, test } from './cast.js';

test.beforeEach(() => arrange());

const htmlOf = async (address: string) => (await fetch(address)).text();

interface Printed {
  readonly attributes: Record<string, string>;
  readonly inside: string;
}

/** As a browser reads it. */
async function printed(seat: Page, content: string): Promise<Printed> {
  await seat.route('**/*.js', (route) => route.abort());
  await seat.goto(await publish(content));
  return seat.locator('reservation-widget').evaluate((element) => ({
    attributes: Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])),
    inside: element.innerHTML,
  }));
}

test('block and shortcode print the same tag', async ({ page }) => {
  const short = await printed(
    page,
    '[reservation_widget restaurant="153" mode="waitlist" party-size="4" theme="dark" accent="#aa2200" text="Ring us:" phone="+1 313 555 0199"]',
  );
  expect(short).toEqual({
    attributes: {
      api: `${FACTS.address}/wp-json/reservation-widget/v1`,
      'restaurant-id': '153',
      assets: expect.stringMatching(/\/wp-content\/plugins\/reservation-widget\/assets\/v\d+\.\d+\.\d+\/$/),
      mode: 'waitlist',
      'party-size': '4',
      theme: 'dark',
      style: '--reservation-accent:#aa2200',
      'data-customer-token': `${FACTS.address}/wp-json/reservation-widget/v1/customer-token/153`,
    },
    inside: '<p>Ring us: <a href="tel:+13135550199">+1 313 555 0199</a></p>',
  });
  const given = {
    restaurantId: 153,
    mode: 'waitlist',
    partySize: 4,
    theme: 'dark',
    accent: '#aa2200',
    fallbackText: 'Ring us:',
    fallbackPhone: '+1 313 555 0199',
  };
  expect(await printed(page, `<!-- wp:reservation-widget/reservation ${JSON.stringify(given)} /-->`)).toEqual(short);
});

test('the shortcode passes on the fields of the owner’s choice', async ({ page }) => {
  const { attributes } = await printed(
    page,
    '[reservation_widget last-name="hidden" membership="required" occasions="birthday, Chef’s table" diets="vegan=vegano" terms="/terms?a=1&b=%20c" privacy="javascript:alert(1)" prefill="url"]',
  );
  expect(attributes).toMatchObject({
    ...{ 'last-name': 'hidden', membership: 'required', occasions: 'birthday, Chef’s table', diets: 'vegan=vegano' },
    ...{ terms: '/terms?a=1&b=%20c', prefill: 'url' },
  });
  expect(attributes).not.toHaveProperty('privacy');
});

test('the block passes on the button and the fields as the shortcode does', async ({ page }) => {
  const short = await printed(
    page,
    '[reservation_widget display="button" last-name="hidden" membership="required" occasions="birthday" diets="vegan" terms="/terms" privacy="/privacy" prefill="url"]',
  );
  expect(short.attributes).toMatchObject({ display: 'button', 'last-name': 'hidden', prefill: 'url' });
  const given = {
    ...{ display: 'button', lastName: 'hidden', membership: 'required', occasions: 'birthday', diets: 'vegan' },
    ...{ terms: '/terms', privacy: '/privacy', prefill: 'url' },
  };
  expect(await printed(page, `<!-- wp:reservation-widget/reservation ${JSON.stringify(given)} /-->`)).toEqual(short);
});

test('the tag manager’s array is named by block and shortcode; in the shortcode the word alone is enough', async ({
  page,
}) => {
  const layerOf = async (content: string) => (await printed(page, content)).attributes['data-layer'];
  const short = (words: string) => layerOf(`[reservation_widget restaurant="153" ${words}]`);
  const block = (dataLayer: string) =>
    layerOf(`<!-- wp:reservation-widget/reservation ${JSON.stringify({ restaurantId: 153, dataLayer })} /-->`);
  for (const words of ['data-layer', 'data-layer=""', 'data-layer="dataLayer"', 'Data-Layer=dataLayer'])
    expect(await short(words), words).toBe('dataLayer');
  for (const name of ['dataLayer', '_mtm', '$layer2']) {
    expect(await short(`data-layer="${name}"`)).toBe(name);
    expect(await block(name)).toBe(name);
  }
  for (const none of ['GTM-ABC123', 'a.b', 'a b', '2nd', '" onclick="x()'])
    expect([await short(`data-layer='${none}'`), await block(none)], none).toEqual([undefined, undefined]);
  expect([await short(''), await short('text="data-layer"'), await block('')]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

test('with nothing said, the first restaurant and the owner’s phone number', async ({ page }) => {
  const { attributes, inside } = await printed(page, '[reservation_widget]');
  expect(Object.keys(attributes).sort()).toEqual(['api', 'assets', 'data-customer-token', 'restaurant-id']);
  expect(attributes['restaurant-id']).toBe('152');
  expect(inside).toBe('<p>Call us to book a table: <a href="tel:3135550142">(313) 555-0142</a></p>');
});

test('a fallback of one’s own is enclosed, without its scripts', async ({ page }) => {
  const { inside } = await printed(
    page,
    '[reservation_widget restaurant="152"]<a href="/menu" onclick="x()">Menu</a><script>x()</script>[/reservation_widget]',
  );
  expect(inside).toContain('<a href="/menu">Menu</a>');
  expect(inside).not.toMatch(/script|onclick/);
});

test('nothing breaks out of an attribute', async ({ page }) => {
  const evil = `"><img src=x onerror=alert(1)>`;
  const given = {
    restaurantId: 152,
    mode: evil,
    partySize: evil,
    theme: evil,
    accent: 'red;background:url(//evil.example)',
    fallbackText: evil,
    fallbackPhone: `javascript:alert(1)${evil}`,
  };
  const { attributes, inside } = await printed(
    page,
    `<!-- wp:reservation-widget/reservation ${JSON.stringify(given).replaceAll('<', '\\u003c').replaceAll('>', '\\u003e')} /-->`,
  );
  expect(Object.keys(attributes).sort()).toEqual(['api', 'assets', 'data-customer-token', 'restaurant-id']);
  expect(inside).not.toMatch(/<img|"javascript/);
  await expect(page.locator('img[src="x"]')).toHaveCount(0);
});

test('the script is guarded, hashed, and asked for only where the tag is', async ({ page }) => {
  await page.goto(await publish('[reservation_widget restaurant="152"]'));
  const script = page.locator('script[src*="/reservation-widget.js"]');
  await expect(script).toHaveCount(1);
  const attributes = await script.evaluate((element) =>
    Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])),
  );
  expect(attributes).toMatchObject({
    crossorigin: 'anonymous',
    'data-cfasync': 'false',
    'data-no-optimize': '1',
    async: '',
  });
  expect(attributes.src).toMatch(/\/assets\/v\d+\.\d+\.\d+\/reservation-widget\.js$/);
  const bytes = Buffer.from(await (await fetch(attributes.src ?? '')).arrayBuffer());
  expect(attributes.integrity).toBe(`sha384-${createHash('sha384').update(bytes).digest('base64')}`);
  expect(await htmlOf(await publish('<p>Our menu</p>', 'Menu'))).not.toContain('reservation-widget');
});

test('nor does a classic theme load it on every page', async () => {
  await php(`return update_option( 'test_classic_theme', 1 );`);
  try {
    expect(await htmlOf(await publish('<p>Our menu</p>', 'Menu'))).not.toContain('reservation-widget');
    expect(await htmlOf(await publish('<!-- wp:reservation-widget/reservation /-->'))).toMatch(
      /<script[^>]*\/reservation-widget\.js/,
    );
  } finally {
    await php(`return delete_option( 'test_classic_theme' );`);
  }
});

test('the block has the anchor that links go to', async ({ page }) => {
  await page.goto(await publish('<!-- wp:reservation-widget/reservation {"anchor":"book \\u0022here"} /-->'));
  expect(await page.locator('.wp-block-reservation-widget-reservation').getAttribute('id')).toBe('book "here');
});

test('an accent is any colour that the editor offers, and no more than a colour', async ({ page }) => {
  const styleOf = async (accent: string) =>
    (await printed(page, `[reservation_widget accent="${accent}"]`)).attributes.style;
  for (const accent of [
    '#a20',
    '#aa2200cc',
    'rgb(170, 34, 0)',
    'hsl(12deg 100% 33% / 0.5)',
    'var(--wp--preset--color--accent-3)',
  ])
    expect(await styleOf(accent)).toBe(`--reservation-accent:${accent}`);
  for (const accent of ['#aa22', 'red;color:blue', 'url(//evil.example)', 'var(--x, url(//evil.example))', '#12'])
    expect(await styleOf(accent), accent).toBe(accent === '#aa22' ? '--reservation-accent:#aa22' : undefined);
});

test('the companion comes from the plugin’s folder, with its hash', async ({ guest }) => {
  const wanted = guest.page.waitForResponse(/reservation-widget-checks\.\w+\.js$/);
  await guest.opens(await publish('[reservation_widget restaurant="152"]'));
  await guest.choosesTime('8:00 PM');
  await guest.field('Phone').click();
  expect((await wanted).status()).toBe(200);
  await guest.hasTheChecks();
});

test('two visitors, and one who is logged in, get the same tag; nothing in it expires', async ({ subscriber }) => {
  const address = await publish('[reservation_widget restaurant="152"]');
  const tagOf = (html: string) => /<reservation-widget[\s\S]*<\/reservation-widget>/.exec(html)?.[0];
  const scriptsOf = (html: string) => html.match(/<script[^>]*reservation-widget[^>]*>/g);
  const first = await htmlOf(address);
  const member = await (await subscriber.request.get(address)).text();
  expect(tagOf(first)).toBeDefined();
  for (const other of [await htmlOf(address), member]) {
    expect(tagOf(other)).toBe(tagOf(first));
    expect(scriptsOf(other)).toEqual(scriptsOf(first));
  }
  expect(tagOf(first)).not.toMatch(/nonce|expire|"\d{10}/i);
});

test('before it is set up guests see nothing of it, and who writes is told', async ({ page, writer }) => {
  const address = await publish('[reservation_widget restaurant="152"]');
  await arrange({ settings: { source: '' } });
  await page.goto(address);
  await expect(page.locator('reservation-widget')).toHaveCount(0);
  await expect(page.getByText('not set up')).toHaveCount(0);
  await writer.goto(address);
  await expect(writer.getByText('The reservation form is not set up yet')).toBeVisible();
});

test('translation plugins that add to WordPress’s addresses do not break the prefix', async () => {
  const api = await php<string>(
    `add_filter( 'rest_url', fn ( $url ) => add_query_arg( 'lang', 'de', $url ) ); return Reservation_Widget\\Settings::load()->api();`,
  );
  expect(api).toBe(`${FACTS.address}/wp-json/reservation-widget/v1`);
  await arrange({ permalinks: '' });
  const plain = await php<string>(
    `add_filter( 'rest_url', fn ( $url ) => add_query_arg( 'lang', 'de', $url ) ); return Reservation_Widget\\Settings::load()->api();`,
  );
  expect(plain).toBe(`${FACTS.address}/index.php?rest_route=/reservation-widget/v1`);
});
