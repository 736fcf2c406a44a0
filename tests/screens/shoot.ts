import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { UI_LANGUAGES } from '../../src/core/ui-languages.ts';
import type { Screen } from './screens.ts';
import { openPage, type Stage, storeSettings } from './stage.ts';

const APPEARANCES = ['light', 'dark'] as const;
/** Of WebP: text stays crisp, and all pictures together stay a few megabytes. */
const QUALITY = 0.4;

/** Takes the pictures of one screen, `LANGUAGE-APPEARANCE.webp` in a folder. Resolves to their bytes. */
export async function shoot(stage: Stage, screen: Screen, folder: string): Promise<number> {
  mkdirSync(folder, { recursive: true });
  const desk = await openPage(stage, 'options.html');
  let bytes = 0;
  for (const language of UI_LANGUAGES) {
    for (const appearance of APPEARANCES) {
      await storeSettings(desk, { language, appearance });
      const picture = await compress(desk, await takePicture(stage, screen, appearance));
      writeFileSync(join(folder, `${language}-${appearance}.webp`), picture);
      bytes += picture.length;
      await closeAllBut(desk, stage);
    }
  }
  // The browser goes with its last page.
  await stage.extension.context.newPage();
  await desk.close();
  return bytes;
}

async function takePicture(
  stage: Stage,
  screen: Screen,
  colorScheme: (typeof APPEARANCES)[number],
): Promise<Buffer> {
  const page = await screen.open(stage);
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  await page.setViewportSize(screen.size);
  if (screen.kind === 'page') await fitHeight(page, screen);
  const picture = await page.screenshot();
  return picture;
}

/** Makes the window as high as the page or the screen, so that marks are drawn as far as the picture goes. */
async function fitHeight(page: Page, { size }: Screen): Promise<void> {
  const whole = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ ...size, height: Math.min(whole, size.height) });
  await page.evaluate(async () => {
    scrollTo({ top: 0, behavior: 'instant' });
    for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
  });
}

/** PNG to WebP, by the browser that is there anyway. */
async function compress(page: Page, png: Buffer): Promise<Buffer> {
  const webp = await page.evaluate(
    async ([source, quality]) => {
      const picture = new Image();
      picture.src = `data:image/png;base64,${source}`;
      await picture.decode();
      const canvas = new OffscreenCanvas(picture.naturalWidth, picture.naturalHeight);
      canvas.getContext('2d')?.drawImage(picture, 0, 0);
      const blob = await canvas.convertToBlob({ type: 'image/webp', quality });
      const bytes = new Uint8Array(await blob.arrayBuffer());
      return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
    },
    [png.toString('base64'), QUALITY] as const,
  );
  return Buffer.from(webp, 'latin1');
}

/** Two tabs that show the same address could not be told apart. */
async function closeAllBut(kept: Page, { extension }: Stage): Promise<void> {
  for (const page of extension.context.pages()) if (page !== kept) await page.close();
}
