import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { UI_LANGUAGES } from '../../../../src/core/localized-text.schema.ts';
import { one } from '../mark/stage.ts';
import { type AskStage, askStage, endAskStages, heard } from './ask-stage.ts';

beforeEach(() => page.viewport(1000, 700));
afterEach(endAskStages);

const ITEM = `<nav><a href="#chat">Chat</a></nav>
  <main data-item="strong"><h1>实名微信号</h1><p>带支付</p>
  <button id="buy">Buy now</button> <button id="save">Save</button></main>`;
const STEPS = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'];
const el = (id: string) => one<HTMLElement>(document, `#${id}`);

async function answer(on: AskStage, with_: 'go' | 'leave'): Promise<void> {
  if (with_ === 'go') await userEvent.keyboard('{Tab}');
  await userEvent.keyboard('{Enter}');
  await expect.poll(on.dialog).toBeNull();
}

test('a press asks, and the page hears nothing of it', async () => {
  const on = askStage(ITEM);
  const log = heard(el('buy'), ...STEPS);
  await userEvent.click(el('buy'));
  expect(on.dialog()?.textContent).toContain('This listing resembles an offer to sell or rent an account.');
  expect(on.dialog()?.textContent).toContain('a refund is not certain');
  expect(log).toEqual([]);
  expect(on.onAsked).not.toHaveBeenCalled();
});

test('"Go on" does it once, in all its steps; the next press is not asked about', async () => {
  const on = askStage(ITEM);
  const log = heard(el('buy'), ...STEPS);
  await userEvent.click(el('buy'));
  await answer(on, 'go');
  expect(log).toEqual(STEPS);
  expect(on.onAsked.mock.calls).toEqual([['strong']]);
  await userEvent.click(el('buy'));
  expect(on.dialog()).toBeNull();
  expect(log).toEqual([...STEPS, ...STEPS]);
});

test('"Leave it" has the focus, does nothing, gives the focus back, and is not asked again', async () => {
  const on = askStage(ITEM);
  const log = heard(el('buy'), 'click');
  el('buy').focus();
  await userEvent.keyboard('{Enter}');
  expect(on.shadow.activeElement?.textContent).toBe('Leave it');
  await answer(on, 'leave');
  expect(log).toEqual([]);
  expect(document.activeElement).toBe(el('buy'));
  expect(on.onAsked).toHaveBeenCalledOnce();
  await userEvent.keyboard('{Enter}');
  expect(log).toEqual(['click']);
});

test('Escape leaves it', async () => {
  const on = askStage(ITEM);
  const log = heard(el('buy'), 'click');
  await userEvent.click(el('buy'));
  await userEvent.keyboard('{Escape}');
  await expect.poll(on.dialog).toBeNull();
  expect(log).toEqual([]);
  expect(on.onAsked).toHaveBeenCalledOnce();
});

test('it is an alert dialog with a name and a description, and the page behind it is out of reach', async () => {
  const on = askStage(ITEM);
  await userEvent.click(el('buy'));
  const dialog = on.dialog();
  expect(dialog?.getAttribute('role')).toBe('alertdialog');
  for (const label of ['aria-labelledby', 'aria-describedby'])
    expect(on.shadow.getElementById(dialog?.getAttribute(label) ?? '')?.textContent).not.toBe('');
  el('save').focus();
  expect(document.activeElement).not.toBe(el('save'));
});

describe('by keyboard', () => {
  test.each(['{Enter}', ' '])('%s on a button asks, and goes on once', async (key) => {
    const on = askStage(ITEM);
    const log = heard(el('buy'), 'keydown', 'click');
    el('buy').focus();
    await userEvent.keyboard(key);
    expect(on.dialog()).not.toBeNull();
    await answer(on, 'go');
    expect(log).toEqual(['click']);
  });

  test('Enter on a link', async () => {
    const on = askStage(
      ITEM.replace('<button id="buy">Buy now</button>', '<a id="buy" href="#paid">Buy now</a>'),
    );
    el('buy').focus();
    await userEvent.keyboard('{Enter}');
    expect(location.hash).not.toBe('#paid');
    await answer(on, 'go');
    expect(location.hash).toBe('#paid');
    location.hash = '';
  });
});

describe('a form', () => {
  const FORM = `<main data-item="strong"><p>带支付</p><form id="form"><input id="bid" name="bid" value="5">
    <button id="send" name="how" value="bid">Place bid</button></form></main>`;
  const submissions = () => {
    const log: string[] = [];
    el('form').addEventListener('submit', (event) => {
      event.preventDefault();
      const data = new FormData(event.currentTarget as HTMLFormElement, event.submitter);
      log.push([...data].map((pair) => pair.join('=')).join('&'));
    });
    return log;
  };

  test.each(['button', 'Enter in a field'])(
    'by %s: asked, then submitted once with its button',
    async (how) => {
      const on = askStage(FORM);
      const log = submissions();
      if (how === 'button') await userEvent.click(el('send'));
      else {
        el('bid').focus();
        await userEvent.keyboard('{Enter}');
      }
      expect(on.dialog()).not.toBeNull();
      expect(log).toEqual([]);
      await answer(on, 'go');
      expect(log).toEqual(['bid=5&how=bid']);
    },
  );

  test('that a script of the page submits by that button is asked about, too', async () => {
    const on = askStage(FORM);
    const log = submissions();
    one<HTMLFormElement>(document, '#form').requestSubmit(one(document, '#send'));
    expect(on.dialog()).not.toBeNull();
    await answer(on, 'go');
    expect(log).toEqual(['bid=5&how=bid']);
  });

  test('with a required field left empty says so itself after "Go on"', async () => {
    const on = askStage(FORM.replace('value="5"', 'required'));
    const log = submissions();
    const invalid = heard(el('bid'), 'invalid');
    await userEvent.click(el('send'));
    await answer(on, 'go');
    expect([log, invalid]).toEqual([[], ['invalid']]);
  });
});

describe('never in the way of another control', () => {
  test.each([
    ['another button of the listing', '#save'],
    ['a link of the site’s navigation', 'nav a'],
    ['the words of the listing', 'h1'],
  ])('%s', async (_, selector) => {
    const on = askStage(ITEM);
    const target = one<HTMLElement>(document, selector);
    const log = heard(target, 'click');
    await userEvent.click(target);
    expect(on.dialog()).toBeNull();
    expect(log).toEqual(['click']);
    location.hash = '';
  });

  test('in a list: only in the record that is strong', async () => {
    const on = askStage(`<ul><li data-record="strong-1"><button id="one">Chat</button></li>
      <li data-record="plain"><button id="two">Chat</button></li></ul><button id="three">Chat</button>`);
    for (const id of ['two', 'three']) {
      await userEvent.click(el(id));
      expect(on.dialog()).toBeNull();
    }
    await userEvent.click(el('one'));
    expect(on.dialog()).not.toBeNull();
  });

  test('similar listings on the page of a strong one are theirs', async () => {
    const on = askStage(
      `${ITEM}<section><div data-record="plain"><button id="other">Buy now</button></div></section>`,
    );
    await userEvent.click(el('other'));
    expect(on.dialog()).toBeNull();
  });
});

test.each(['right', 'middle'] as const)('the %s button on a button is the page’s own', async (button) => {
  const on = askStage(ITEM);
  const log = heard(el('buy'), 'pointerdown', 'auxclick');
  await userEvent.click(el('buy'), { button });
  expect(on.dialog()).toBeNull();
  expect(log).toEqual(['pointerdown', 'auxclick']);
});

describe('what counts as such a control', () => {
  const page_ = (control: string) => `<main data-item="strong"><p>带支付</p>${control}</main>`;
  test.each([
    [
      'a label for screen readers',
      '<button id="x" aria-label="Contact seller"><svg width="20" height="20"></svg></button>',
    ],
    ['another element’s text', '<span id="n">联系卖家</span><button id="x" aria-labelledby="n">→</button>'],
    ['a picture', '<a id="x" href="#x"><img alt="Buy now" width="20" height="20"></a>'],
    ['a telephone link', '<a id="x" href="tel:+861">138…</a>'],
    ['a role', '<div id="x" role="button" tabindex="0">聊一聊</div>'],
    ['a hand over plain words', '<div id="x" style="cursor: pointer"><span>我想要</span></div>'],
    ['the input of a form', '<form><input id="x" type="submit" value="Pay now"></form>'],
    ['the seller’s name in it', '<button id="x">Chat with 星星小铺</button>'],
  ])('%s', async (_, control) => {
    const on = askStage(page_(control), { seller: '星星小铺' });
    await userEvent.click(el('x'));
    expect(on.dialog()).not.toBeNull();
  });

  test('one that a site hint names, whatever it says', async () => {
    const on = askStage(page_('<div class="want" id="x">☆</div>'), { buy: ['.want', ':bad('] });
    await userEvent.click(el('x'));
    expect(on.dialog()).not.toBeNull();
  });

  test('plain words without a hand over them are none', async () => {
    const on = askStage(page_('<h2 id="x">Contact seller</h2>'));
    await userEvent.click(el('x'));
    expect(on.dialog()).toBeNull();
  });
});

describe('scripts of the page', () => {
  test('press no answer', async () => {
    const on = askStage(ITEM);
    await userEvent.click(el('buy'));
    for (const button of on.shadow.querySelectorAll('button')) button.click();
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    expect(on.dialog()).not.toBeNull();
    expect(on.onAsked).not.toHaveBeenCalled();
  });

  test('that take the question away have it asked again', async () => {
    const on = askStage(ITEM);
    const log = heard(el('buy'), 'click');
    await userEvent.click(el('buy'));
    on.shadow.host.remove();
    await userEvent.click(el('buy'));
    expect(on.dialog()).not.toBeNull();
    expect(log).toEqual([]);
    expect(on.onAsked).not.toHaveBeenCalled();
  });

  test('may click their own controls: that is not the reader’s doing', () => {
    const on = askStage(ITEM);
    const log = heard(el('buy'), 'click');
    el('buy').click();
    expect(on.dialog()).toBeNull();
    expect(log).toEqual(['click']);
  });
});

test('when it ends nothing is held any more', async () => {
  const on = askStage(ITEM);
  const kept = document.body.innerHTML;
  endAskStages();
  document.body.append(document.createRange().createContextualFragment(kept));
  await userEvent.click(el('buy'));
  expect(on.dialog()).toBeNull();
});

test.each(UI_LANGUAGES.flatMap((language) => ['light', 'dark'].map((scheme) => [language, scheme] as const)))(
  'axe finds nothing, and nothing sticks out: %s, %s',
  async (language, scheme) => {
    await page.viewport(320, 500);
    const on = askStage(ITEM, { language, scheme });
    await userEvent.click(el('buy'));
    const box = on.dialog()?.getBoundingClientRect();
    expect(box?.left).toBeGreaterThanOrEqual(0);
    expect(box?.right).toBeLessThanOrEqual(320);
    expect(on.dialog()?.scrollWidth).toBe(on.dialog()?.clientWidth);
    expect(await violationsIn(on)).toEqual([]);
  },
);

/** axe cannot look into a closed tree: the same styles and elements in an open one. */
async function violationsIn({ shadow }: AskStage) {
  const open = document.createElement('div');
  const root = open.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = shadow.adoptedStyleSheets;
  root.append(...[...shadow.children].map((child) => child.cloneNode(true)));
  shadow.querySelector('dialog')?.close();
  document.body.replaceChildren(open);
  const { violations } = await axe.run(open, { rules: { region: { enabled: false } } });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
