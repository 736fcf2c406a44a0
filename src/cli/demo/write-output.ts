import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { CATEGORIES } from '../../core/category.ts';
import { isFlagged } from '../../core/detect/level.ts';
import { legalAddress } from '../../core/law/legal-address.ts';
import { listingsToCsv } from '../../core/report/listings-to-csv.ts';
import { listingsToJson } from '../../core/report/listings-to-json.ts';
import type { Report } from '../../core/report/report.ts';
import type { Scan } from '../../core/scan/scan.schema.ts';
import { explainInEnglish } from '../explain-in-english.ts';
import type { ExtensionBrowser } from './extension-browser.ts';
import type { ScannedPage } from './scan-page.ts';

const PAGE_SIZE = { width: 1280, height: 1600 };
const LEGAL_SIZE = { width: 1280, height: 900 };

/** Writes pictures of the page, the popup and the legal page, and the flagged listings as JSON and CSV. */
export async function writeOutput(
  folder: string,
  browser: ExtensionBrowser,
  page: Page,
  { popup, readScan }: ScannedPage,
): Promise<string[]> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const scan = await readScan();
  await shootPage(page, scan, join(folder, 'marked-page.png'));
  await popup.bringToFront();
  await popup.screenshot({ path: join(folder, 'popup.png') });
  await shootLegalPage(browser, scan, join(folder, 'legal.png'));
  writeFileSync(join(folder, 'flagged.json'), listingsToJson(flaggedReport(scan)));
  writeFileSync(join(folder, 'flagged.csv'), listingsToCsv(flaggedReport(scan)));
  return ['marked-page.png', 'popup.png', 'legal.png', 'flagged.json', 'flagged.csv'];
}

async function shootPage(page: Page, scan: Scan, path: string): Promise<void> {
  await page.bringToFront();
  await page.setViewportSize(PAGE_SIZE);
  await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
  if (scan.found.some(({ findings }) => isFlagged(findings))) await waitForMarks(page);
  await page.screenshot({ path });
}

/** Marks are closed to the page, but it can see that there are highlights. Their frames come with the next frames. */
export async function waitForMarks(page: Page): Promise<void> {
  await page.waitForFunction(() => [...CSS.highlights.values()].some((highlight) => highlight.size > 0));
  await page.evaluate(async () => {
    for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
  });
}

async function shootLegalPage(
  { context, origin }: ExtensionBrowser,
  scan: Scan,
  path: string,
): Promise<void> {
  const found = scan.found.flatMap(({ findings }) => findings).find(({ level }) => level !== 'note');
  const legal = await context.newPage();
  await legal.setViewportSize(LEGAL_SIZE);
  await legal.goto(`${origin}/${legalAddress(found?.category ?? CATEGORIES[0], found?.law[0] ?? null)}`);
  await legal.screenshot({ path });
  await legal.close();
}

function flaggedReport(scan: Scan): Report {
  return {
    pageUrl: scan.url,
    scannedAt: new Date(scan.startedAt).toISOString(),
    listings: scan.found.filter(({ findings }) => isFlagged(findings)),
    explain: explainInEnglish(),
  };
}
