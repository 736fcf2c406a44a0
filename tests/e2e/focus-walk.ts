import type { Page } from '@playwright/test';

/**
 * Walks through a page by the Tab key. Resolves to the controls that it did not reach, or that did not show the
 * focus: each as the beginning of its markup.
 */
export async function unreachedByTab(page: Page): Promise<string[]> {
  const count = await page.evaluate(noteControls);
  // More than there are controls: the browser takes a stop of its own, and so do badges drawn over the page.
  for (let step = 0; step < count + 8; step += 1) await page.keyboard.press('Tab');
  return page.evaluate(() =>
    [...(globalThis as unknown as Walk).unreached].map(({ outerHTML }) => outerHTML.slice(0, 160)),
  );
}

interface Walk {
  unreached: Set<Element>;
}

/** Runs in the page: takes down all controls and strikes out those that show the focus. Returns their number. */
function noteControls(): number {
  const controls = [
    ...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary'),
  ].filter((one) => one.checkVisibility() && !one.matches(':disabled, [tabindex="-1"]'));
  const unreached = new Set<Element>(controls);
  (globalThis as unknown as Walk).unreached = unreached;
  // Of a group of radio buttons one is reached by Tab, the others by arrow keys.
  const groupOf = (one: Element) =>
    one instanceof HTMLInputElement && one.type === 'radio' ? one.name : null;
  document.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof Element)) return;
    const { outlineStyle, outlineWidth } = getComputedStyle(target);
    if (outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 1) return;
    unreached.delete(target);
    const group = groupOf(target);
    if (group === null) return;
    for (const one of controls) if (groupOf(one) === group) unreached.delete(one);
  });
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  return controls.length;
}
