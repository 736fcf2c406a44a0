import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { CATEGORIES } from '../../../../src/core/category.ts';
import { UI_LANGUAGES } from '../../../../src/core/localized-text.schema.ts';
import { aWarning, buttonNames, endWarnStages, press, type WarnStage, warnStage } from './warning-stage.ts';

beforeEach(() => page.viewport(1280, 720));
afterEach(endWarnStages);

const bar = ({ shadow }: WarnStage) => shadow.querySelector<HTMLElement>('.bar');
const tab = ({ shadow }: WarnStage) => shadow.querySelector<HTMLElement>('.tab');
const note = ({ shadow }: WarnStage) => shadow.querySelector<HTMLElement>('.note');
const NOT_ACCOUNT = 'This is not an account listing';

function warned(...[warning, language]: [Parameters<typeof aWarning>[0]?, Parameters<typeof warnStage>[0]?]) {
  const on = warnStage(language);
  on.warner.update(aWarning(warning), false);
  return on;
}

test('a strong warning: what it resembles, the listing’s own words, what a court held, what to do', () => {
  const on = warned();
  expect(bar(on)?.querySelector('.sentence')?.textContent).toBe(
    'This listing resembles an offer to sell or rent an account.',
  );
  expect([...on.shadow.querySelectorAll('.chip')].map(({ textContent }) => textContent)).toEqual([
    '“实名微信号”',
    '“带支付”',
  ]);
  expect(bar(on)?.querySelector('.court')?.textContent).toContain('In one case, a Jiangyin court');
  expect(buttonNames(on.shadow)).toEqual([
    'Source',
    'Why?',
    'What can I do?',
    'Save evidence',
    NOT_ACCOUNT,
    'Fold to a tab',
    'Close the warning',
  ]);
  expect(on.warner.state()).toBe('open');
});

test('it stands at the top over the full width, 64 px high, and moves nothing', () => {
  document.body.append(document.createElement('h1'));
  const before = document.body.firstElementChild?.getBoundingClientRect().top;
  const shown = bar(warned({ words: ['VX号'] }));
  for (const animation of shown?.getAnimations() ?? []) animation.finish();
  const box = shown?.getBoundingClientRect();
  expect([box?.left, box?.top, box?.width, box?.height]).toEqual([0, 0, innerWidth, 64]);
  expect(document.body.firstElementChild?.getBoundingClientRect().top).toBe(before);
});

test('a likely warning is quieter: one line, an outlined flag, "may", no court, no evidence', () => {
  const on = warned({ level: 'likely' });
  expect(bar(on)?.querySelector('.sentence')?.textContent).toBe(
    'This listing may resemble an offer to sell or rent an account.',
  );
  expect(bar(on)?.querySelector('.court')).toBeNull();
  expect(bar(on)?.querySelector('.filled')).toBeNull();
  expect(bar(on)?.getBoundingClientRect().height).toBeLessThan(48);
  expect(buttonNames(on.shadow)).not.toContain('Save evidence');
});

test('a request is not called an offer', () => {
  const on = warned({ polarity: 'wanted' });
  expect(bar(on)?.textContent).toContain('resembles a request to buy or rent an account');
});

test.each(CATEGORIES)('%s: the buttons lead to the law, its source, and help', async (category) => {
  const on = warned({ category });
  await press(on.shadow, 'Why?');
  await press(on.shadow, 'Source');
  await press(on.shadow, 'What can I do?');
  expect(on.calls.onOpenLaw.mock.calls).toEqual([
    [category, null],
    [category, expect.stringMatching(/^ruling-/)],
  ]);
  expect(on.calls.onOpenHelp).toHaveBeenCalledWith(category);
});

test('evidence: what was read first, and the button says what became of it', async () => {
  const on = warned();
  on.warner.update({ ...aWarning(), readAt: 99 }, false);
  await press(on.shadow, 'Save evidence');
  expect(on.calls.onSave).toHaveBeenCalledWith(expect.objectContaining({ readAt: 1 }));
  expect(buttonNames(on.shadow)).toContain('Evidence saved');
  on.calls.onSave.mockResolvedValue(false);
  await press(on.shadow, 'Evidence saved');
  expect(buttonNames(on.shadow)).toContain('The evidence could not be saved.');
});

test('folded to a tab it leaves the page’s top bar free, and unfolds', async () => {
  const on = warned();
  await press(on.shadow, 'Fold to a tab');
  expect(bar(on)).toBeNull();
  expect(on.warner.state()).toBe('folded');
  expect(on.shadow.activeElement).toBe(tab(on));
  expect(tab(on)?.getBoundingClientRect().width).toBeLessThan(240);
  await press(on.shadow, 'Show the warning: Account sales');
  expect(bar(on)).not.toBeNull();
});

test('between bar and tab the page stays pressable', () => {
  const on = warned();
  on.warner.update(aWarning(), false);
  expect(document.elementFromPoint(600, 200)).not.toBe(on.shadow.host);
  expect(document.elementFromPoint(600, 30)).toBe(on.shadow.host);
});

test('Escape closes it, and the popup brings it back', async () => {
  const on = warned();
  await userEvent.keyboard('{Escape}');
  expect(bar(on)).toBeNull();
  expect(on.warner.state()).toBe('closed');
  on.warner.update(aWarning(), false);
  expect(bar(on)).toBeNull();
  expect(on.warner.show()).toBe(true);
  expect(bar(on)).not.toBeNull();
});

test('Escape in a field of the page, or made by a script of it, leaves the warning', async () => {
  const on = warned();
  const field = document.body.appendChild(document.createElement('input'));
  field.focus();
  await userEvent.keyboard('{Escape}');
  document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
  expect(bar(on)).not.toBeNull();
});

test('scripts of the page press in vain, even where they could reach a button', () => {
  const on = warned();
  for (const button of on.shadow.querySelectorAll('button')) button.click();
  expect(on.warner.state()).toBe('open');
  expect(on.calls.onDismiss).not.toHaveBeenCalled();
});

describe('"This is not an account listing"', () => {
  test('is remembered, says so, and can be taken back', async () => {
    const on = warned();
    await press(on.shadow, NOT_ACCOUNT);
    expect(on.calls.onDismiss).toHaveBeenLastCalledWith('market.example:7', true);
    expect(note(on)?.textContent).toContain('You will not be warned about this listing again.');
    expect(on.shadow.activeElement?.textContent).toBe('Undo');
    await press(on.shadow, 'Undo');
    expect(on.calls.onDismiss).toHaveBeenLastCalledWith('market.example:7', false);
    expect(bar(on)).not.toBeNull();
  });

  test('says when it could not be stored', async () => {
    const on = warned();
    on.calls.onDismiss.mockResolvedValue(false);
    await press(on.shadow, NOT_ACCOUNT);
    await expect.poll(() => note(on)?.textContent).toContain('This could not be remembered.');
  });

  test('a listing dismissed before shows nothing; the popup can take that back', () => {
    const on = warnStage();
    on.warner.update(aWarning(), true);
    expect(on.shadow.querySelector('.bar, .note, .tab')).toBeNull();
    expect(on.warner.state()).toBe('dismissed');
    on.warner.show();
    expect(on.calls.onDismiss).toHaveBeenCalledWith('market.example:7', false);
    expect(bar(on)).not.toBeNull();
  });

  test('taken back in another tab, the warning returns here', () => {
    const on = warnStage();
    on.warner.update(aWarning(), true);
    on.warner.update(aWarning(), false);
    expect(bar(on)).not.toBeNull();
  });
});

test('a page that is about something else has no warning; back again, it stands as it was left', async () => {
  const on = warned();
  await press(on.shadow, 'Fold to a tab');
  on.warner.update(null, false);
  expect(on.shadow.querySelector('.bar, .tab')).toBeNull();
  expect(on.warner.show()).toBe(false);
  on.warner.update(aWarning(), false);
  expect(tab(on)).not.toBeNull();
  on.warner.update(aWarning({ id: 'other' }), false);
  expect(bar(on)).not.toBeNull();
});

test('a listing that contains markup is shown as text', () => {
  const on = warned({ words: ['<img src=x onerror=alert(1)>'] });
  expect(on.shadow.querySelector('.chip')?.textContent).toBe('“<img src=x onerror=alert(1)>”');
  expect(on.shadow.querySelector('img')).toBeNull();
});

describe.each(UI_LANGUAGES)('in %s', (language) => {
  test.each([1280, 1000, 640, 320])('at %i px nothing sticks out or is cut', async (width) => {
    await page.viewport(width, 720);
    for (const level of ['strong', 'likely'] as const) {
      const on = warned({ level, category: 'assisted-unblocking' }, language);
      const box = bar(on)?.getBoundingClientRect();
      const inside = [...on.shadow.querySelectorAll('button, .sentence, .chip')];
      const out = inside.filter((one) => {
        const { left, right, bottom } = one.getBoundingClientRect();
        return left < 0 || right > width || bottom > (box?.bottom ?? 0);
      });
      expect(out).toEqual([]);
      expect(box?.height).toBeLessThan(width < 640 ? 250 : 130);
      endWarnStages();
    }
  });
});

test.each(['light', 'dark'])('axe finds nothing in any state, %s', async (scheme) => {
  for (const level of ['strong', 'likely'] as const) {
    const on = warnStage('zh-CN', scheme);
    on.warner.update(aWarning({ level }), false);
    expect(await violationsIn(on)).toEqual([]);
    await press(on.shadow, '收起为标签');
    expect(await violationsIn(on)).toEqual([]);
    await press(on.shadow, '显示提醒：账号买卖');
    await press(on.shadow, '这不是账号交易信息');
    expect(await violationsIn(on)).toEqual([]);
    endWarnStages();
  }
});

/** axe cannot look into a closed tree: the same styles and elements in an open one. */
async function violationsIn({ shadow }: WarnStage) {
  const open = document.body.appendChild(document.createElement('div'));
  const root = open.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = shadow.adoptedStyleSheets;
  root.append(...[...shadow.children].map((child) => child.cloneNode(true)));
  (shadow.host as HTMLElement).hidden = true;
  const { violations } = await axe.run(open, { rules: { region: { enabled: false } } });
  open.remove();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
