import { expect, test } from 'vitest';
import { type PopupFacts, popupView } from '../../../../src/ui/popup/popup-view.ts';
import { aScan } from '../../../fixtures/builders/scan.ts';

const PAGE = { kind: 'web', site: 'market.example', pattern: 'https://market.example/*' } as const;
const facts = (changes: Partial<PopupFacts>): PopupFacts => ({
  page: PAGE,
  scan: null,
  attempt: { kind: 'none' },
  ...changes,
});

test('nothing is claimed before the store has answered', () => {
  expect(popupView(facts({ scan: undefined })).kind).toBe('loading');
});

test('without a scan the page waits for one', () => {
  expect(popupView(facts({})).kind).toBe('unscanned');
});

test('a page that cannot be scanned says so without waiting for the store', () => {
  const page = { kind: 'unscannable', reason: 'browser-page' } as const;
  expect(popupView(facts({ page, scan: undefined }))).toEqual(page);
});

test('an attempt stands before an old scan', () => {
  const scan = aScan();
  expect(popupView(facts({ scan, attempt: { kind: 'starting' } })).kind).toBe('starting');
  const refused = (problem: Extract<PopupFacts['attempt'], { kind: 'refused' }>['problem']) =>
    popupView(facts({ scan, attempt: { kind: 'refused', problem } }));
  expect(refused({ kind: 'failed', detail: 'x' })).toEqual({ kind: 'failed' });
  expect(refused({ ...PAGE, kind: 'no-permission' })).toEqual({ ...PAGE, kind: 'no-permission' });
});

test('a scan is shown', () => {
  const scan = aScan();
  expect(popupView(facts({ scan }))).toEqual({ kind: 'scan', scan });
});
