import { once } from 'node:events';
import { createServer } from 'node:http';
import { type Browser, chromium } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CHROMIUM_ARGS, chromiumPath } from '../../../../src/cli/chromium.ts';
import { type PageLimits, readSavedPage } from '../../../../src/cli/scan/read-saved-page.ts';
import { fakeListing } from '../fake-detector.ts';

/** Chromium's own guard of the local network is off, so that only ours keeps the test's server from being reached. */
const UNGUARDED = '--disable-features=LocalNetworkAccessChecks';

let browser: Browser;
beforeAll(async () => {
  browser = await chromium.launch({ executablePath: chromiumPath(), args: [...CHROMIUM_ARGS, UNGUARDED] });
});
afterAll(() => browser.close());

/** Gives one listing: what the page shows, where it stands, its first link. */
const READER = `[{
  ...${JSON.stringify(fakeListing({}))},
  title: document.title,
  text: document.body ? document.body.textContent.trim() : 'no body',
  site: location.host,
  url: document.links[0] ? document.links[0].href : null,
}]`;

function read(html: string | Uint8Array, reader = READER, limits?: PageLimits) {
  return readSavedPage(browser, { file: 'page.html', html: Buffer.from(html) }, reader, limits);
}

async function readOne(html: string | Uint8Array) {
  const result = await read(html);
  if (!result.ok) throw new Error(result.problem);
  return result.value[0];
}

describe('a saved page', () => {
  test('runs none of its scripts, although its reader runs', async () => {
    const html = `<title>calm</title><body onload="document.title = 'ran'"><script>document.title = 'ran'</script>
      <img src=x onerror="document.title = 'ran'"><svg onload="document.title = 'ran'"></svg>`;
    expect(await readOne(html)).toMatchObject({ title: 'calm' });
  });

  test('cannot keep its reader out by a content security policy', async () => {
    const policy = "default-src 'none'; script-src 'none'; require-trusted-types-for 'script'";
    expect(
      await readOne(`<meta http-equiv="Content-Security-Policy" content="${policy}"><p>here`),
    ).toMatchObject({
      text: 'here',
    });
  });

  test('cannot lead away, not even by its version for browsers without scripts', async () => {
    const html =
      '<noscript><meta http-equiv="refresh" content="0;url=https://elsewhere.example/"></noscript><p>here';
    expect(await readOne(html)).toMatchObject({ text: 'here', site: null });
  });

  test('reaches nothing outside', async () => {
    const reached: string[] = [];
    const outside = createServer((request, response) => {
      reached.push(request.url ?? '');
      response.end();
    }).listen(0, '127.0.0.1');
    await once(outside, 'listening');
    const address = outside.address();
    const origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
    // A request that is waited for: were it let out, it would have arrived before the page is read.
    const request = `const request = new XMLHttpRequest(); request.open('GET', '${origin}/a', false); request.send();`;
    const result = await read(
      '<!-- saved from url=(0017)http://127.0.0.1/ -->',
      `(() => { ${request} return []; })()`,
    );
    expect(result).toEqual({ ok: false, problem: expect.stringMatching(/Failed to load/) });
    outside.close();
    expect(reached).toEqual([]);
  });

  test.each([
    ['no body', '', ''],
    ['a frameset', '<frameset><frame src="a.html"></frameset>', ''],
    ['text only', 'just words', 'just words'],
    ['control characters', '<p>a\u0000b\u0001', 'ab\u0001'],
  ])('may consist of %s', async (_, html, text) => {
    expect(await readOne(html)).toMatchObject({ text });
  });

  test('is read as UTF-8 where it is UTF-8, whatever it claims, and as it claims where it is not', async () => {
    expect(await readOne('<meta charset="gbk"><p>微信')).toMatchObject({ text: '微信' });
    const gbk = Buffer.concat([
      Buffer.from('<meta charset="gbk"><p>'),
      Buffer.from([0xce, 0xa2, 0xd0, 0xc5]),
    ]);
    expect(await readOne(gbk)).toMatchObject({ text: '微信' });
  });

  test('that says where it is from has absolute links, another one relative links', async () => {
    const link = '<a href="item/3">three</a>';
    expect(await readOne(`<!-- saved from url=(0023)https://a.example/list/ -->${link}`)).toMatchObject({
      site: 'a.example',
      url: 'https://a.example/list/item/3',
    });
    expect(await readOne(link)).toMatchObject({ site: null, url: '/item/3' });
  });
});

describe('a page that cannot be read', () => {
  test.each([
    ['a reader that throws', '(() => { throw new Error("bug") })()', /page could not be read: Error: bug/],
    ['a reader that never ends', 'while (true);', /page could not be read: /],
    ['a reader that gives something else', '[{ id: 1 }]', /^page reader gave no listing: 0\.id: /],
  ])('%s: said so', async (_, reader, problem) => {
    const result = await read('<p>here', reader, { loadMs: 30_000, readMs: 500 });
    expect(result).toEqual({ ok: false, problem: expect.stringMatching(problem) });
  });

  test.each([
    ['while it loads', READER],
    ['while it is read', 'for (;;);'],
  ])('a page that crashes %s costs no other', async (_, reader) => {
    browser.once('context', (context) => {
      context.once('page', async (page) => {
        if (reader !== READER) await page.waitForEvent('domcontentloaded');
        const devtools = await context.newCDPSession(page);
        await devtools.send('Page.crash').catch(() => undefined);
      });
    });
    expect(await read('<p>here', reader)).toEqual({
      ok: false,
      problem: expect.stringMatching(/^page could not be read: .+/),
    });
    expect(await readOne('<p>here')).toMatchObject({ text: 'here' });
  });
});
