import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { readSavedPages } from '../eval/page-browser.ts';
import { FEW_SPURIOUS, meanF1, measurePages, type PageFigures } from '../eval/page-figures.ts';
import { readIndex } from '../eval/saved-pages.ts';
import { share } from '../eval/tally.ts';
import floors from './page-floors.json' with { type: 'json' };

/**
 * The measuring pages: saved pages of real sites that are not part of the project. Each floor in page-floors.json is
 * a list; its last number is in force, and the numbers before it show that it only ever got stricter.
 */
const PAGES = join(import.meta.dirname, '..', '..', '..', 'shared', 'pages');
const MANY_RECORDS = 3;
const LIMIT_MS = 180_000;

describe('floors only get stricter', () => {
  test.each(Object.entries(floors.atLeast))('%s never falls', (_, history) => {
    expect(history).toEqual(history.toSorted((a, b) => a - b));
  });

  test.each(Object.entries(floors.atMost))('%s never rises', (_, history) => {
    expect(history).toEqual(history.toSorted((a, b) => b - a));
  });
});

describe.skipIf(!existsSync(PAGES))('the measuring pages', () => {
  let figures: PageFigures;

  beforeAll(async () => {
    const pages = readIndex(PAGES);
    figures = measurePages(PAGES, pages, await readSavedPages(PAGES, pages));
  }, LIMIT_MS);

  test('records of list pages', () => {
    expect(meanF1(figures)).toBeGreaterThanOrEqual(inForce(floors.atLeast.recordF1));
    const missed = figures.lists.filter(
      ({ reading, scores }) => reading.gold >= MANY_RECORDS && scores.found === 0,
    );
    expect(missed.map(({ page }) => page.file)).toEqual([]);
  });

  test.each(['title', 'url', 'price'] as const)('%s of the records found', (field) => {
    expect(share(figures.fields[field])).toBeGreaterThanOrEqual(inForce(floors.atLeast[field]));
  });

  test('the offer of a detail page', () => {
    const { title, price, currency } = figures.detail;
    expect(share(title)).toBeGreaterThanOrEqual(inForce(floors.atLeast.detailTitle));
    expect(share(price)).toBeGreaterThanOrEqual(inForce(floors.atLeast.detailPrice));
    expect(share(currency)).toBeGreaterThanOrEqual(inForce(floors.atLeast.detailCurrency));
  });

  test('the posts of threads', () => {
    expect(share(figures.posts)).toBeGreaterThanOrEqual(inForce(floors.atLeast.posts));
  });

  test('articles hold next to no records, and none that would be flagged', () => {
    const flagged = figures.articles.filter((article) => article.flagged.length > 0);
    const many = figures.articles.filter(({ spurious }) => spurious > FEW_SPURIOUS);
    expect(flagged.length).toBeLessThanOrEqual(inForce(floors.atMost.articlesFlagged));
    expect(many.length).toBeLessThanOrEqual(inForce(floors.atMost.articlesWithManySpurious));
  });
});

function inForce(history: readonly number[]): number {
  return history.at(-1) ?? Number.NaN;
}
