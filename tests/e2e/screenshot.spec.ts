import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { waitForMarks } from '../../src/cli/demo/write-output.ts';
import { expect, test } from './extension.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** Pictures differ a little from machine to machine, so the one in the README is renewed only when asked for. */
const FOLDER = process.env.UPDATE_SCREENSHOT ? join(ROOT, 'docs') : join(ROOT, 'test-results');

test('the picture of the README: a marked page with the popup over it', async ({
  site,
  page,
  scan,
  extension,
}) => {
  await page.goto(`${site.origin}/s/services`);
  const { popup } = await scan();
  await expect(popup.locator('.summary')).toBeVisible();
  const popupPicture = await popup.screenshot();
  await page.bringToFront();
  await waitForMarks(page);
  const pagePicture = await page.screenshot();
  const sheet = await extension.context.newPage();
  await sheet.setViewportSize({ width: 1280, height: 900 });
  await sheet.setContent(sheetOf(pagePicture, popupPicture));
  await mkdir(FOLDER, { recursive: true });
  const picture = await sheet.screenshot({ path: join(FOLDER, 'screenshot.png') });
  expect(picture.equals(pagePicture)).toBe(false);
});

function sheetOf(page: Buffer, popup: Buffer): string {
  const source = (picture: Buffer) => `data:image/png;base64,${picture.toString('base64')}`;
  return `<style>
      body { margin: 0; background: url(${source(page)}) }
      img { position: absolute; top: 8px; right: 24px; border: 1px solid #c9cdd4; border-radius: 8px;
        box-shadow: 0 8px 32px rgb(0 0 0 / 0.25) }
    </style><img src="${source(popup)}" alt="">`;
}
