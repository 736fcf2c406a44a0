import { describe, expect, test } from 'vitest';
import { chromiumPath } from '../../../../src/cli/chromium.ts';
import { temporaryFile } from '../temporary-folder.ts';
import { runTradeflag } from './run-tradeflag.ts';

const WARES = [
  '山地自行车 九成新',
  '国内实名微信号 带支付 长期出售',
  '儿童书桌 可升降',
  '尤克里里 送琴包',
  '二手显示器 27寸',
  '露营帐篷 四人',
];

const CARDS = WARES.map(
  (
    title,
    at,
  ) => `<li class="card"><a href="/item/${at + 10001}"><img src="/p/${at}.jpg" alt=""><h3>${title}</h3></a>
    <span class="price">¥${at * 10 + 65}.00</span><span class="seller">卖家${at}</span></li>`,
).join('');

const PAGE = `<!doctype html><!-- saved from url=(0026)https://market.example/list --><html lang="zh-CN"><meta charset="utf-8">
  <title>闲置</title><nav><a href="/">首页</a><a href="/about">关于</a></nav><main><h1>全部闲置</h1><ul>${CARDS}</ul></main>`;

const env = { TRADEFLAG_CHROMIUM: chromiumPath() };

describe('saved pages', () => {
  test('are read by the same code as in the browser, with a path to each record', async () => {
    const file = temporaryFile('list.html', PAGE);
    const { code, stderr, results } = await runTradeflag(['scan', '--all', file], { env });
    expect([code, stderr]).toEqual([0, '']);
    expect(results()).toHaveLength(WARES.length);
    expect(results()[1]).toMatchObject({
      source: `${file}:2`,
      listing: {
        title: WARES[1],
        url: 'https://market.example/item/10002',
        price: { amount: 75, currency: 'CNY' },
        path: expect.stringMatching(/li/),
      },
      findings: [{ category: 'account-sales', level: expect.stringMatching(/likely|strong/) }],
    });
  });

  test('mix with feeds in the order given; a page without a body says nothing', async () => {
    const page = temporaryFile('list.html', PAGE);
    const empty = temporaryFile('empty.html', '');
    const feed = temporaryFile('feed.jsonl', '{"text":"出售微信号，带支付，长期有货"}\n');
    const { code, stderr, results } = await runTradeflag(['scan', empty, feed, page], { env });
    expect([code, stderr]).toEqual([0, '']);
    expect(results()).toMatchObject([{ source: `${feed}:1` }, { source: `${page}:2` }]);
  });

  test('that are not there are named', async () => {
    const { code, stdout, stderr } = await runTradeflag(['scan', '/nowhere/list.html'], { env });
    expect([code, stdout, stderr]).toEqual([2, '', '/nowhere/list.html: no such file\n']);
  });

  test('need the browser that was named', async () => {
    const named = { TRADEFLAG_CHROMIUM: '/nowhere/chromium' };
    const { code, stderr } = await runTradeflag(['scan', 'list.html'], { env: named });
    expect(code).toBe(1);
    expect(stderr).toBe(
      'tradeflag: TRADEFLAG_CHROMIUM or CHROME_PATH names /nowhere/chromium, which is not there\n',
    );
  });
});
