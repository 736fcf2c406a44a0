import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { UI_LANGUAGES } from '../../../../src/core/localized-text.schema.ts';
import { SiteHintSchema } from '../../../../src/core/sites/site-hint.schema.ts';
import { cards, shopPage, showPage } from '../extract/page-fixture.ts';
import { button, type Classroom, clickOn, endTeaching, lines, teach, textOf } from './classroom.ts';

const one = (selector: string) => document.querySelector(selector);
const status = (room: Classroom) => textOf(room, '.status');
const count = (room: Classroom) => textOf(room, '.count');

let before: string;
beforeEach(async () => {
  await page.viewport(1000, 700);
  showPage(shopPage(cards(8)));
  before = document.documentElement.outerHTML;
});
afterEach(endTeaching);

describe('pointing with the mouse', () => {
  test('one click finds every listing, outlines it and counts', async () => {
    const room = teach();
    expect(status(room)).toBe('Click one listing on the page.');
    await clickOn(one('.card:nth-child(2) .price'));
    expect(count(room)).toBe('8 listings would be found');
    expect(await lines(room, 'chosen')).toBe(1);
    expect(await lines(room, 'record')).toBeGreaterThan(2);
    expect([...room.shadow.querySelectorAll('.preview li')].map((row) => row.textContent)).toEqual([
      'Bicycle number 0￥60 · seller1',
      'Bicycle number 1￥61 · seller2',
      'Bicycle number 2￥62 · seller0',
    ]);
  });

  test('nothing on the page hears the click', async () => {
    const onClick = vi.fn();
    for (const type of ['pointerdown', 'mousedown', 'click']) document.addEventListener(type, onClick, true);
    teach();
    await clickOn(one('.card h3 a'));
    for (const type of ['pointerdown', 'mousedown', 'click'])
      document.removeEventListener(type, onClick, true);
    expect(onClick).not.toHaveBeenCalled();
  });

  test('what a script of the page pretends to click means nothing', () => {
    const room = teach();
    one('.card .price')?.dispatchEvent(new MouseEvent('click', { bubbles: true, clientX: 5, clientY: 5 }));
    expect(status(room)).toBe('Click one listing on the page.');
  });

  test('a part like nothing else is said to be so, and another can be clicked', async () => {
    showPage(`<h1 id="x1">Bicycles near you and far away</h1>${shopPage(cards(8))}`);
    const room = teach();
    await clickOn(one('body > h1'));
    expect(status(room)).toBe('Nothing else on this page is like that part. Click another one.');
    await clickOn(one('.card img'));
    expect(count(room)).toBe('8 listings would be found');
  });

  test('the page itself is not changed', async () => {
    const room = teach();
    await clickOn(one('.card .price'));
    button(room, 'Cancel').click();
    expect(document.documentElement.outerHTML).toBe(before);
    expect(room.onSave).not.toHaveBeenCalled();
  });
});

describe('adjusting', () => {
  test('is offered once a listing is chosen, and closing once it is saved', async () => {
    const room = teach();
    const isSeen = (name: string) => button(room, name).checkVisibility();
    expect(['Smaller', 'Price', 'Save', 'Close'].filter(isSeen)).toEqual([]);
    await clickOn(one('.card .price'));
    expect(['Smaller', 'Price', 'Save', 'Close'].filter(isSeen)).toEqual(['Smaller', 'Price', 'Save']);
    button(room, 'Save').click();
    await vi.waitFor(() => expect(['Smaller', 'Price', 'Save', 'Close'].filter(isSeen)).toEqual(['Close']));
  });

  test('smaller and larger boxes, more and fewer listings, by button and by key', async () => {
    const room = teach();
    await clickOn(one('.card:nth-child(3) .seller a'));
    expect(count(room)).toBe('8 listings would be found');
    const box = () => room.shadow.querySelector('.line.chosen')?.getBoundingClientRect().height ?? 0;
    await lines(room, 'chosen');
    const whole = box();
    button(room, 'Smaller').click();
    await lines(room, 'chosen');
    expect(box()).toBeLessThan(whole);
    await userEvent.keyboard('{ArrowUp}');
    await lines(room, 'chosen');
    expect(box()).toBe(whole);
  });

  test('a step that leads nowhere is marked so and does nothing', async () => {
    const room = teach();
    await clickOn(one('.card .price'));
    for (let i = 0; i < 9; i += 1) button(room, 'Smaller').click();
    expect(button(room, 'Smaller').getAttribute('aria-disabled')).toBe('true');
    expect(button(room, 'Larger').getAttribute('aria-disabled')).toBe('false');
  });

  test('more and fewer change how many are found', async () => {
    showPage(
      `<main>${Array.from({ length: 9 }, (_, at) => `<div class="offer ${at % 3 ? 'plain' : 'gold'}"><a href="/${at}">Thing number ${at}</a><b>¥${at}</b></div>`).join('')}</main>`,
    );
    const room = teach();
    await clickOn(one('.gold b'));
    expect(count(room)).toBe('9 listings would be found');
    button(room, 'Fewer').click();
    expect(count(room)).toBe('3 listings would be found');
    await userEvent.keyboard('{ArrowRight}');
    expect(count(room)).toBe('9 listings would be found');
  });
});

test('the panel gives way to the listing that was clicked', async () => {
  showPage(
    `<div style="display:grid;grid-template-columns:repeat(4,1fr)">${cards(8)}</div><p style="height:900px"></p>`,
  );
  const room = teach();
  const panel = () => room.shadow.querySelector('.panel')?.getBoundingClientRect().left ?? -1;
  expect(panel()).toBeGreaterThan(500);
  await clickOn(one('.card:nth-child(4) h3 a'));
  expect(panel()).toBeLessThan(100);
});

describe('naming fields', () => {
  test('a click inside a listing names the field in all of them', async () => {
    const room = teach();
    await clickOn(one('.card .price'));
    button(room, 'Price').click();
    expect(status(room)).toBe('Click in an outlined listing: Price');
    await clickOn(one('.card:nth-child(2) .price'));
    expect(status(room)).toBe('Price: found in 8 of 8 listings');
    expect(await lines(room, 'field')).toBeGreaterThan(2);
    button(room, 'Save').click();
    await vi.waitFor(() => expect(room.onSave).toHaveBeenCalledOnce());
    expect(room.onSave.mock.calls[0]?.[0].fields).toEqual({ price: '.price' });
  });

  test('what stands in no listing is no field; a field can be forgotten again', async () => {
    const room = teach();
    await clickOn(one('.card .price'));
    button(room, 'Title').click();
    await clickOn(one('main > h2'));
    expect(status(room)).toBe('That is in none of the outlined listings.');
    await clickOn(one('.card:nth-child(2) h3 a'));
    expect(status(room)).toBe('Title: found in 8 of 8 listings');
    button(room, 'Title').click();
    button(room, 'Find it by itself').click();
    expect(button(room, 'Title').classList.contains('named')).toBe(false);
  });

  test('what is covered by a link over the whole card can be named', async () => {
    showPage(
      `<ul>${Array.from({ length: 6 }, (_, at) => `<li class="tile" style="position:relative"><a href="/${at}" style="position:absolute;inset:0" aria-label="open"></a><h3>Chair number ${at}</h3><p class="cost">£${at + 1}</p></li>`).join('')}</ul>`,
    );
    const room = teach();
    await clickOn(one('.cost'));
    button(room, 'Price').click();
    await clickOn(one('.tile:nth-child(2) .cost'));
    button(room, 'Save').click();
    await vi.waitFor(() => expect(room.onSave).toHaveBeenCalledOnce());
    expect(room.onSave.mock.calls[0]?.[0]).toMatchObject({ fields: { price: '.cost' } });
  });
});

describe('by keyboard alone', () => {
  test('arrows point, Enter chooses, a field is named, Tab leads to Save', async () => {
    const room = teach();
    await userEvent.keyboard('{ArrowDown}');
    expect(await lines(room, 'target')).toBe(1);
    expect(status(room)).toMatch(/^Pointing at: /);
    await userEvent.keyboard('{Enter}');
    expect(count(room)).toBe('8 listings would be found');
    button(room, 'Seller').focus();
    await userEvent.keyboard('{Enter}');
    await userEvent.keyboard('{ArrowDown}{ArrowRight}{ArrowRight}{ArrowRight}{ArrowDown}{Enter}');
    expect(status(room)).toBe('Seller: found in 8 of 8 listings');
    button(room, 'Save').focus();
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => expect(textOf(room, '.status')).toMatch(/^Saved\./));
    expect(room.shadow.activeElement).toBe(button(room, 'Close'));
  });

  test('Escape goes back from naming, then leaves; the focus returns to where it was', async () => {
    const link = document.querySelector<HTMLElement>('.card h3 a');
    link?.focus();
    const room = teach();
    await clickOn(one('.card .price'));
    button(room, 'Price').click();
    await userEvent.keyboard('{Escape}');
    expect(room.onEnd).not.toHaveBeenCalled();
    expect(button(room, 'Price').getAttribute('aria-pressed')).toBe('false');
    await userEvent.keyboard('{Escape}');
    expect(room.onEnd).toHaveBeenCalledOnce();
    expect(document.activeElement).toBe(link);
  });
});

describe('saving', () => {
  test('gives a hint for this site that the schema takes, with what was seen', async () => {
    const room = teach();
    await clickOn(one('.card .price'));
    button(room, 'Save').click();
    await vi.waitFor(() => expect(room.onSave).toHaveBeenCalledOnce());
    const hint = room.onSave.mock.calls[0]?.[0];
    expect(SiteHintSchema.parse(hint)).toMatchObject({
      record: 'div.card',
      hosts: [location.hostname],
      paths: [],
      taught: { records: 8, otherwise: 8 },
    });
  });

  test('may be for pages like this one only', async () => {
    const room = teach();
    await clickOn(one('.card .price'));
    room.shadow.querySelectorAll<HTMLInputElement>('input[type=radio]')[1]?.click();
    button(room, 'Save').click();
    await vi.waitFor(() => expect(room.onSave).toHaveBeenCalledOnce());
    expect(room.onSave.mock.calls[0]?.[0].paths).toHaveLength(1);
  });

  test('that does not work is said, and can be tried again', async () => {
    const room = teach();
    room.onSave.mockResolvedValueOnce(false);
    await clickOn(one('.card .price'));
    button(room, 'Save').click();
    await vi.waitFor(() => expect(status(room)).toBe('The hint could not be saved.'));
    button(room, 'Save').click();
    await vi.waitFor(() => expect(status(room)).toMatch(/^Saved\./));
  });
});

describe('a saved hint', () => {
  const saved = async () => {
    const room = teach();
    await clickOn(one('.card .price'));
    button(room, 'Save').click();
    await vi.waitFor(() => expect(status(room)).toMatch(/^Saved\./));
    return { ...room, hint: room.onSave.mock.calls[0]?.[0] };
  };

  test('can be shared, kept as a file and deleted on the spot', async () => {
    const room = await saved();
    button(room, 'Copy to share').click();
    await vi.waitFor(() => expect(status(room)).toMatch(/^Copied\./));
    button(room, 'Save as file').click();
    expect(status(room)).toBe('Saved among your downloads.');
    button(room, 'Delete it again').click();
    await vi.waitFor(() => expect(status(room)).toMatch(/^Deleted\./));
    for (const done of [room.onShare, room.onExport, room.onDelete])
      expect(done).toHaveBeenCalledWith(room.hint);
    expect(button(room, 'Copy to share').checkVisibility()).toBe(false);
    expect(room.shadow.activeElement).toBe(button(room, 'Close'));
  });

  test('that the browser does not copy or delete is said, and the rest can still be done', async () => {
    const room = await saved();
    room.onShare.mockResolvedValueOnce(false);
    room.onDelete.mockResolvedValueOnce(false);
    button(room, 'Copy to share').click();
    await vi.waitFor(() => expect(status(room)).toMatch(/^The browser did not allow copying here/));
    button(room, 'Delete it again').click();
    await vi.waitFor(() => expect(status(room)).toBe('The hint could not be deleted.'));
    expect(button(room, 'Save as file').checkVisibility()).toBe(true);
  });

  test.each(UI_LANGUAGES)('shows what can be done with it without cutting a word in %s', async (language) => {
    const room = teach(language);
    await clickOn(one('.card .price'));
    room.shadow.querySelector<HTMLButtonElement>('.actions .main')?.click();
    await vi.waitFor(() => expect(room.shadow.querySelector('.kept')?.checkVisibility()).toBe(true));
    const { violations } = await axe.run(room.shadow.host, { rules: { region: { enabled: false } } });
    expect(violations).toEqual([]);
    const cut = [...room.shadow.querySelectorAll('.kept button')].filter(
      (element) => element.scrollWidth > element.clientWidth + 1,
    );
    expect(cut).toEqual([]);
  });
});

test.each(UI_LANGUAGES)('the panel is accessible and cuts no word in %s', async (language) => {
  const room = teach(language);
  await clickOn(one('.card .price'));
  const host = room.shadow.host;
  const { violations } = await axe.run(host, { rules: { region: { enabled: false } } });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
  const cut = [...room.shadow.querySelectorAll('button, .status, .keys, .count, label')].filter(
    (element) => element.scrollWidth > element.clientWidth + 1,
  );
  expect(cut.map(({ textContent }) => textContent)).toEqual([]);
});

test('the checker of accessibility sees into the panel', async () => {
  const room = teach();
  button(room, 'Save').textContent = '';
  await clickOn(one('.card .price'));
  const { violations } = await axe.run(room.shadow.host, { runOnly: ['button-name'] });
  expect(violations).toHaveLength(1);
});
