import { expect, test, vi } from 'vitest';
import { FakeEvent } from '../../fixtures/builders/fake-browser.ts';

const created: { id: string; contexts: string[] }[] = [];
const onClicked = new FakeEvent();
vi.mock('../../../src/platform/browser.ts', () => ({
  browser: {
    i18n: { getMessage: (name: string) => name },
    contextMenus: {
      onClicked,
      removeAll: async () => created.splice(0),
      create: (item: { id: string; contexts: string[] }) => created.push(item),
    },
  },
}));

const { installMenu, onCheckMenu, onScanMenu } = await import('../../../src/platform/context-menu.ts');

test('installed twice, each item is there once', async () => {
  await installMenu();
  await installMenu();
  expect(created.map(({ id, contexts }) => [id, contexts])).toEqual([
    ['scan-page', ['page', 'selection', 'link']],
    ['check-selection', ['selection']],
    ['review-listing', ['page', 'selection', 'link', 'image']],
  ]);
});

test('each item calls its own handler', () => {
  const onCheck = vi.fn();
  const onScan = vi.fn();
  onCheckMenu(onCheck);
  onScanMenu(onScan);
  onClicked.fire({ menuItemId: 'check-selection', selectionText: 'a text' }, { id: 5 });
  onClicked.fire({ menuItemId: 'check-selection', selectionText: 'in a viewer' }, { id: -1 });
  onClicked.fire({ menuItemId: 'scan-page', selectionText: 'a text' }, { id: 6 });
  expect(onCheck.mock.calls).toEqual([
    ['a text', 5],
    ['in a viewer', null],
  ]);
  expect(onScan.mock.calls).toEqual([[6]]);
});
