import { expect, test } from 'vitest';
import { createPageTerms, type PageTerms } from '../../../src/app/page-terms.ts';
import { loadPacks } from '../../../src/cli/load-packs.ts';
import { pickTerms, splitTerms } from '../../../src/core/packs/terms-on-demand.ts';
import { someSettings } from '../../fixtures/builders/settings.ts';

const { packs, waiting } = splitTerms(loadPacks());
const RUSSIAN = 'Продам аккаунт Telegram, оптом от 10 штук, гарантия';
const INDONESIAN = 'Jual akun WhatsApp murah, stok banyak, garansi';

interface Page {
  readonly terms: PageTerms;
  readonly asked: string[][];
  readonly heard: { more: number };
}

function aPage({ answers = true, skipped = [] as string[] } = {}): Page {
  const asked: string[][] = [];
  const heard = { more: 0 };
  const terms = createPageTerms(packs, {
    fetchTerms: async (languages) => {
      asked.push([...languages]);
      return answers ? pickTerms(waiting, languages) : {};
    },
    skipped: () => skipped,
    onMore: () => {
      heard.more += 1;
    },
  });
  return { terms, asked, heard };
}

const finds = ({ terms }: Page, text: string) =>
  terms.detectorFor(someSettings()).detect({ text }).length > 0;

test('a language is asked for once it shows, and read from then on', async () => {
  const page = aPage();
  page.terms.look('出售实名微信号');
  await page.terms.arrived();
  expect(page.asked).toEqual([]);
  expect(finds(page, RUSSIAN)).toBe(false);
  page.terms.look(RUSSIAN);
  page.terms.look(RUSSIAN);
  page.terms.look(INDONESIAN);
  await page.terms.arrived();
  expect(page.asked).toEqual([['ru'], ['id']]);
  expect(page.heard.more).toBe(2);
  expect(finds(page, RUSSIAN)).toBe(true);
  expect(finds(page, INDONESIAN)).toBe(true);
});

test('the language that a page is said to be in is expected', async () => {
  const page = aPage();
  page.terms.expect('TR-tr');
  page.terms.expect('en');
  page.terms.expect('');
  await page.terms.arrived();
  expect(page.asked).toEqual([['tr']]);
});

test('a language that is left out is asked for only when it no longer is', async () => {
  const skipped = ['ru'];
  const page = aPage({ skipped });
  page.terms.look(RUSSIAN);
  await page.terms.arrived();
  expect(page.asked).toEqual([]);
  skipped.pop();
  page.terms.look(RUSSIAN);
  await page.terms.arrived();
  expect(page.asked).toEqual([['ru']]);
});

test('where nobody answers, what is at hand goes on', async () => {
  const page = aPage({ answers: false });
  page.terms.look(RUSSIAN);
  await page.terms.arrived();
  expect(page.heard.more).toBe(0);
  expect(finds(page, '出售实名微信号，带支付，长期有货')).toBe(true);
});
