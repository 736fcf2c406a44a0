import { expect, test } from 'vitest';
import { cdp } from 'vitest/browser';
import type { Finding } from '../../../../src/core/detect/finding.schema.ts';
import { createMarker } from '../../../../src/page/mark/marker.ts';
import { startPageScan } from '../../../../src/page/scan/scan-page.ts';
import { markLabels } from '../../../../src/ui/i18n/mark-labels.ts';
import { markLook } from '../../../../src/ui/theme/mark-look.ts';
import { card, cards, shopPage, showPage } from '../extract/page-fixture.ts';
import { manualScheduler, settle } from '../support/manual-scheduler.ts';

const FINDING: Finding = {
  category: 'account-sales',
  level: 'likely',
  polarity: 'offer',
  score: 40,
  pack: 'test@1',
  matches: [],
  law: [],
};
const SHOWN = 40;
const PER_LOAD = 10;
const LOADS = 200;
/** What a leak of the elements of one load in ten would be well above. */
const SLACK_BYTES = 400_000;

test('two hundred loads of a feed that lets go of what has scrolled by leave nothing behind', async () => {
  const controller = new AbortController();
  const scheduler = manualScheduler();
  showPage(shopPage(cards(SHOWN)));
  const { signal } = controller;
  const marker = createMarker({
    document,
    signal,
    labels: { ...markLabels('en'), language: 'en', ruleTitle: (rule) => rule },
    look: markLook('system'),
    onOpenLegal: () => {},
  });
  const seen = { listings: 0, marks: 0 };
  startPageScan({
    document,
    detect: ({ text }) => (text.includes('account') ? [FINDING] : []),
    onUpdate: ({ listings }) => {
      seen.listings = listings;
    },
    onMarks: (marks) => {
      seen.marks = marks.length;
      marker.update(marks);
    },
    isOwn: (node) => marker.isOwn(node),
    scheduler,
    signal,
  });

  let next = 20_000;
  const scroll = async (loads: number) => {
    for (let load = 0; load < loads; load += 1) {
      const grid = document.querySelector('.grid');
      const account = card(next, `Aged account ${next}`, '￥9');
      grid?.insertAdjacentHTML('beforeend', account + cards(PER_LOAD - 1, next + 1));
      for (let gone = 0; gone < PER_LOAD; gone += 1) grid?.firstElementChild?.remove();
      next += PER_LOAD;
      await settle();
      scheduler.pass(30_000);
      await settle();
      // What was put on the overlay for the last load is drawn before the next one.
      if (load % 10 === 0) await new Promise(requestAnimationFrame);
    }
  };
  await scroll(LOADS);
  const before = await heapBytes();
  await scroll(LOADS);
  const after = await heapBytes();
  controller.abort();

  expect(seen).toEqual({ listings: SHOWN, marks: SHOWN / PER_LOAD });
  expect(after - before).toBeLessThan(SLACK_BYTES);
});

/** Bytes in use once all that nobody holds has been let go. */
async function heapBytes(): Promise<number> {
  const session = cdp() as unknown as { send(method: string): Promise<{ usedSize: number }> };
  for (let round = 0; round < 3; round += 1) await session.send('HeapProfiler.collectGarbage');
  return (await session.send('Runtime.getHeapUsage')).usedSize;
}
