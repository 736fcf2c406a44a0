import type { Page } from '@playwright/test';
import { openMarked, openPage, openPopup, openWarned, type Stage } from './stage.ts';

/** A state of the interface that is looked at: by tests for what must hold everywhere, by eyes as a picture. */
export interface Screen {
  readonly name: string;
  /** Size of its window in CSS pixels. A picture of a page is as high as the page, up to this. */
  readonly size: { readonly width: number; readonly height: number };
  /** `page`: a page of the extension. `popup`: one of a fixed width. `over`: drawn over a page of a site. */
  readonly kind: 'page' | 'popup' | 'over';
  open(stage: Stage): Promise<Page>;
}

const PAGE = { kind: 'page', size: { width: 1280, height: 1000 } } as const;
const POPUP = { kind: 'popup', size: { width: 380, height: 600 } } as const;
const PANEL = { kind: 'popup', size: { width: 380, height: 800 } } as const;
const OVER = { kind: 'over', size: { width: 1280, height: 900 } } as const;
const LIST = '/s/services';
/** Assisted unblocking, strong. */
const STRONG_OFFER = '/item/s05';

/** Add a line for a new page or state: tests and pictures follow. */
export const SCREENS: readonly Screen[] = [
  { ...PAGE, name: 'welcome', size: { width: 1280, height: 1880 }, open: openWelcome },
  { ...OVER, name: 'marks', open: (stage) => openMarked(stage, LIST) },
  { ...OVER, name: 'warning', open: (stage) => openWarned(stage, STRONG_OFFER) },
  { ...OVER, name: 'question', open: openQuestion },
  { ...POPUP, name: 'popup', open: (stage) => openPopup(stage, LIST) },
  { ...POPUP, name: 'popup-why', open: openWhy },
  { ...PANEL, name: 'side-panel', open: (stage) => openPopup(stage, LIST, 'sidepanel.html') },
  { ...PAGE, name: 'review', size: { width: 1280, height: 900 }, open: openReview },
  { ...PAGE, name: 'legal', open: (stage) => openPage(stage, 'legal.html#account-sales/consumer') },
  { ...PAGE, name: 'legal-source', open: openNumbers },
  { ...PAGE, name: 'help-buying', open: (stage) => openPage(stage, 'help.html#about-to-buy') },
  { ...PAGE, name: 'help-paid', open: (stage) => openPage(stage, 'help.html#paid') },
  { ...PAGE, name: 'help-blocked', open: (stage) => openPage(stage, 'help.html#blocked') },
  { ...PAGE, name: 'check', open: openChecked },
  { ...PAGE, name: 'options', open: (stage) => openPage(stage, 'options.html') },
  { ...PAGE, name: 'hints', open: (stage) => openPage(stage, 'hints.html') },
];

/** The welcome page with its sample in view, so that its marks are drawn. */
async function openWelcome(stage: Stage): Promise<Page> {
  const page = await openPage(stage, 'welcome.html');
  await page.locator('.welcome-levels').scrollIntoViewIfNeeded();
  await page.waitForFunction(() => [...CSS.highlights.values()].some((highlight) => highlight.size > 0));
  return page;
}

/** What is asked before the seller is written to. */
async function openQuestion(stage: Stage): Promise<Page> {
  const page = await openWarned(stage, STRONG_OFFER);
  await page.locator('button.chat').click();
  return page;
}

async function openWhy(stage: Stage): Promise<Page> {
  const popup = await openPopup(stage, LIST);
  await popup.locator('.listing button[aria-expanded="false"]').first().click();
  await popup.locator('.why').first().waitFor();
  return popup;
}

async function openNumbers(stage: Stage): Promise<Page> {
  const page = await openPage(stage, 'legal.html#assisted-registration/compliance/csl2025-26');
  await page.locator('.legal-numbers > summary').click();
  return page;
}

async function openChecked(stage: Stage): Promise<Page> {
  const page = await openPage(stage, 'check.html');
  await page.locator('textarea').fill('国内15-30天实名微信号！带支付！10个起拍，支持辅助解封，不成功不收费');
  await page.locator('button[type="submit"]').click();
  await page.locator('.why').first().waitFor();
  return page;
}

/** The review page with the flags of a scanned page. */
async function openReview(stage: Stage): Promise<Page> {
  await (await openPopup(stage, LIST)).close();
  const page = await openPage(stage, 'review.html');
  await page.locator('.history, .detail .why').first().waitFor();
  return page;
}
