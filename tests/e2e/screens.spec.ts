import { AxeBuilder } from '@axe-core/playwright';
import type { BrowserContext, Page } from '@playwright/test';
import { SCREENS } from '../screens/screens.ts';
import { expect, test } from './extension.ts';
import { unreachedByTab } from './focus-walk.ts';

/** Addresses that anything in the browser has asked for, but for the extension and the sample marketplace. */
function requestsOutside(context: BrowserContext, ...inside: readonly string[]): string[] {
  const outside: string[] = [];
  context.on('request', (request) => {
    const url = request.url();
    if (!/^(?:data|blob|about):/u.test(url) && !inside.some((origin) => url.startsWith(`${origin}/`))) {
      outside.push(url);
    }
  });
  return outside;
}

async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).analyze();
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

/** What moves for longer than no time at all, though the reader asked for less motion. */
function moving(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter((element) => {
        const { transitionDuration, animationDuration, animationName } = getComputedStyle(element);
        const isLong = (durations: string) => durations.split(',').some((one) => Number.parseFloat(one) > 0);
        return isLong(transitionDuration) || (animationName !== 'none' && isLong(animationDuration));
      })
      .map(({ outerHTML }) => outerHTML.slice(0, 120)),
  );
}

for (const screen of SCREENS) {
  test(`${screen.name}: accessible in every look, asks nothing of the network`, async ({
    extension,
    site,
  }) => {
    const outside = requestsOutside(extension.context, extension.origin, site.origin);
    const page = await screen.open({ extension, site });
    await page.setViewportSize(screen.size);
    if (screen.kind !== 'over') {
      for (const look of [
        { colorScheme: 'light' },
        { colorScheme: 'dark' },
        { forcedColors: 'active' },
      ] as const) {
        await page.emulateMedia(look);
        expect(await violations(page), JSON.stringify(look)).toEqual([]);
      }
      await page.emulateMedia({ forcedColors: null, reducedMotion: 'reduce' });
      expect(await moving(page), 'moving').toEqual([]);
      expect(await unreachedByTab(page), 'not reached by Tab, or without visible focus').toEqual([]);
    }
    if (screen.kind === 'page') {
      // A window of 1280 pixels at 200 % zoom, and the width that text has to reflow to.
      for (const width of [640, 320]) {
        await page.setViewportSize({ width, height: 450 });
        // Marks follow the new width with the next frames.
        await expect
          .poll(() => page.evaluate(() => document.documentElement.scrollWidth))
          .toBeLessThanOrEqual(width);
      }
    }
    expect(outside).toEqual([]);
  });
}

test('a request to the outside would be seen', async ({ extension, page }) => {
  const outside = requestsOutside(extension.context, extension.origin);
  await extension.context.route('https://outside.example/**', (route) => route.fulfill({ body: '' }));
  await page.goto('https://outside.example/page');
  expect(outside).toEqual(['https://outside.example/page']);
});

test('a control that Tab does not reach, or that hides its focus, would be seen', async ({ page }) => {
  await page.setContent(`<button>good</button><button style="outline: none">hides</button>
    <a href="#a">link</a><input type="radio" name="a"><input type="radio" name="a">
    <div inert><button>inert</button></div>`);
  const [hides, inert, ...others] = await unreachedByTab(page);
  expect([hides, inert]).toEqual([expect.stringContaining('hides'), expect.stringContaining('inert')]);
  expect(others).toEqual([]);
});
