import axe from 'axe-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { createCard } from '../../../../src/page/mark/card.ts';
import { markLabels } from '../../../../src/ui/i18n/mark-labels.ts';
import { frames, markOn, one, place, type Stage, stage, strike } from './stage.ts';

beforeEach(() => page.viewport(1000, 700));
afterEach(strike);

const TWO = `<button id="before">page</button>
  <p id="a">国内15-30天实名微信号！带支付！</p><p id="b" style="margin-top: 300px">大量出VX号</p>`;
const record = (id: string) => one(document, `#${id}`);
const badges = ({ shadow }: Stage) => shadow.querySelectorAll<HTMLElement>('.badge');
const card = ({ shadow }: Stage) => shadow.querySelector<HTMLElement>('.card');
const words = { words: ['实名微信号', '带支付', '国内'] };

async function twoMarks(): Promise<Stage> {
  const on = stage(TWO);
  on.marker.update([markOn(record('a'), words), markOn(record('b'), { words: ['出VX号'] })]);
  await expect.poll(() => badges(on).length).toBe(2);
  await frames();
  return on;
}

test('hovering a badge opens its card with the first two reasons, leaving closes it', async () => {
  const on = await twoMarks();
  badges(on)[0]?.dispatchEvent(new PointerEvent('pointerenter'));
  expect(card(on)?.textContent).toContain('“实名微信号” Title of rule-1');
  expect(card(on)?.textContent).toContain('“带支付” Title of rule-2');
  expect(card(on)?.textContent).not.toContain('国内');
  badges(on)[0]?.dispatchEvent(new PointerEvent('pointerleave'));
  await expect.poll(() => card(on)).toBeNull();
});

test('the pointer may go from the badge onto the card', async () => {
  const on = await twoMarks();
  badges(on)[0]?.dispatchEvent(new PointerEvent('pointerenter'));
  const open = card(on);
  badges(on)[0]?.dispatchEvent(new PointerEvent('pointerleave'));
  open?.dispatchEvent(new PointerEvent('pointerenter'));
  badges(on)[1]?.focus();
  expect(open?.isConnected).toBe(false);
  expect(card(on)?.textContent).toContain('出VX号');
});

test('the Tab key goes from badge to card to the next badge, and Escape closes', async () => {
  const on = await twoMarks();
  badges(on)[0]?.focus();
  expect(badges(on)[0]?.getAttribute('aria-expanded')).toBe('true');
  await frames();
  await userEvent.tab();
  expect(on.shadow.activeElement?.className).toBe('close');
  await userEvent.tab();
  expect(on.shadow.activeElement?.className).toBe('why');
  await userEvent.keyboard('{Escape}');
  expect(card(on)).toBeNull();
  expect(on.shadow.activeElement).toBe(badges(on)[0]);
  expect(badges(on)[0]?.getAttribute('aria-expanded')).toBe('false');
  await userEvent.tab();
  expect(on.shadow.activeElement).toBe(badges(on)[1]);
  expect(card(on)?.textContent).toContain('出VX号');
});

test('the way to the law hands over the finding', async () => {
  const on = await twoMarks();
  badges(on)[0]?.focus();
  one(on.shadow, '.why').click();
  expect(on.onOpenLegal).toHaveBeenCalledWith(expect.objectContaining({ category: 'account-sales' }));
});

test('what is done on a mark stays hidden from the page', async () => {
  const on = await twoMarks();
  const seen: string[] = [];
  const note = ({ type }: Event) => seen.push(type);
  for (const type of ['click', 'keydown', 'pointerdown', 'mousedown'])
    document.body.parentElement?.addEventListener(type, note);
  badges(on)[0]?.click();
  badges(on)[0]?.dispatchEvent(new KeyboardEvent('keydown', { key: 'j', bubbles: true, composed: true }));
  expect(seen).toEqual([]);
  for (const type of ['click', 'keydown', 'pointerdown', 'mousedown'])
    document.body.parentElement?.removeEventListener(type, note);
});

test('focus scrolls to the record, draws the second outline, opens the card and moves the keyboard there', async () => {
  const on = stage(`<div style="height: 4000px"></div>${TWO}`);
  on.marker.update([markOn(record('a'), words), markOn(record('b'))]);
  expect(on.marker.focus('b')).toBe(true);
  const { top, bottom } = record('b').getBoundingClientRect();
  expect(top).toBeGreaterThan(0);
  expect(bottom).toBeLessThan(innerHeight);
  await expect.poll(() => place(on.shadow.querySelector('.focused .frame'))).toBe(place(record('b')));
  expect(getComputedStyle(one(on.shadow, '.focused .frame')).outlineOffset).toBe('3px');
  expect(card(on)).not.toBeNull();
  expect(on.shadow.activeElement).toBe(one(on.shadow, '.focused .badge'));
  expect(on.marker.focus('a')).toBe(true);
  await expect.poll(() => place(on.shadow.querySelector('.focused .frame'))).toBe(place(record('a')));
  expect(on.shadow.querySelectorAll('.focused')).toHaveLength(1);
});

test('focus on what is not marked, or no longer in the page, does nothing', async () => {
  const on = await twoMarks();
  expect(on.marker.focus('none')).toBe(false);
  record('b').remove();
  expect(on.marker.focus('b')).toBe(false);
  expect(card(on)).toBeNull();
});

test('the card keeps to the viewport and never makes the page scroll further', async () => {
  await page.viewport(360, 300);
  const on = stage(
    '<style>body { margin: 0 }</style><p id="a" style="margin: 0; height: 900px">实名微信号</p>',
  );
  on.marker.update([markOn(record('a'))]);
  scrollTo(0, 600);
  const { scrollHeight, scrollWidth } = document.documentElement;
  on.marker.focus('a');
  scrollTo(0, 0);
  await expect.poll(() => card(on)?.hidden).toBe(false);
  await frames();
  const box = card(on)?.getBoundingClientRect();
  expect(box?.left).toBeGreaterThanOrEqual(8);
  expect(box?.right).toBeLessThanOrEqual(352);
  expect(document.documentElement.scrollHeight).toBe(scrollHeight);
  expect(document.documentElement.scrollWidth).toBe(scrollWidth);
});

test('a listing that contains markup is shown as text', async () => {
  const hostile = '<img src=x onerror=alert(1)>VX号';
  const on = stage('<p id="a"></p>');
  record('a').textContent = hostile;
  on.marker.update([markOn(record('a'), { words: [hostile], title: hostile })]);
  await expect.poll(() => badges(on).length).toBe(1);
  badges(on)[0]?.focus();
  expect(card(on)?.textContent).toContain(hostile);
  expect(on.shadow.querySelector('img')).toBeNull();
  expect(badges(on)[0]?.getAttribute('aria-label')).toBe(`Strong: Account sales. ${hostile}`);
});

test('the card has no accessibility problem that axe knows of', async () => {
  const on = stage(TWO, 'zh-CN');
  const labels = { ...markLabels('zh-CN'), language: 'zh-CN', ruleTitle: (rule: string) => `规则 ${rule}` };
  const look = {
    tokens: '',
    levelIcons: { strong: [], likely: [], note: [] },
    categoryIcons: { 'account-sales': [], 'assisted-registration': [], 'assisted-unblocking': [] },
    reviewIcons: { confirmed: [], dismissed: [], escalated: [], changed: [] },
  };
  on.marker.update([markOn(record('a'), words)]);
  const inPage = createCard(markOn(record('a'), words), { document, labels, look, onWhy() {}, onClose() {} });
  const open = document.createElement('div');
  const root = open.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = on.shadow.adoptedStyleSheets;
  const layer = root.appendChild(document.createElement('div'));
  layer.className = 'layer';
  layer.lang = 'zh-CN';
  layer.append(inPage);
  document.body.append(open);
  const { violations } = await axe.run(open, { rules: { region: { enabled: false } } });
  expect(violations).toEqual([]);
});
