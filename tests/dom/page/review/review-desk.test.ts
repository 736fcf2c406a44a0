import axe from 'axe-core';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { UI_LANGUAGES } from '../../../../src/core/ui-languages.ts';
import { frames, one } from '../mark/stage.ts';
import { endShift, messageOf, type Shift, seen, startShift } from './reviewing.ts';

afterEach(endShift);

const press = (keys: string) => userEvent.keyboard(keys);
const current = ({ marker }: Shift) => marker.current();
const badge = (shift: Shift, id: string) =>
  seen(shift, '.badge').find((one) => one.getAttribute('aria-label')?.endsWith(`Offer ${id}`));

describe('keys', () => {
  test('j and k walk the flagged listings and stop at both ends', async () => {
    const shift = await startShift();
    await press('j');
    expect(current(shift)).toBe('a');
    await press('jj');
    expect(current(shift)).toBe('c');
    await press('k');
    expect(current(shift)).toBe('b');
    await press('kk');
    expect(current(shift)).toBe('a');
    expect(messageOf(shift)).toBe('This was the first flagged listing on the page.');
    await press('jjjj');
    expect(current(shift)).toBe('d');
    expect(messageOf(shift)).toBe('This was the last flagged listing on the page.');
  });

  test('the listing in focus has a second outline and its card open', async () => {
    const shift = await startShift();
    await press('jj');
    await frames();
    expect(seen(shift, '.mark.focused .badge')).toEqual([badge(shift, 'b')]);
    expect(seen(shift, '.card .command')).toHaveLength(4);
  });

  test('listings that are only worth knowing are passed over and offer no review', async () => {
    const shift = await startShift({ levels: ['strong', 'note', 'likely', 'strong'] });
    await press('jj');
    expect(current(shift)).toBe('c');
    badge(shift, 'b')?.focus();
    await frames();
    expect(current(shift)).toBe('b');
    expect(seen(shift, '.foot')).toHaveLength(0);
  });

  test('c confirms, shows it on the mark, and goes on to the next listing nobody has decided about', async () => {
    const shift = await startShift();
    shift.desk.learn([['b', { state: 'confirmed', note: '' }]]);
    await press('jc');
    await vi.waitFor(() => expect(current(shift)).toBe('c'));
    expect(shift.keeper.decide).toHaveBeenCalledExactlyOnceWith({
      id: 'wish-1',
      listingId: 'a',
      decision: 'confirmed',
      reason: null,
    });
    expect(badge(shift, 'a')?.getAttribute('aria-label')).toBe('Strong: Account sales. Confirmed. Offer a');
    expect(badge(shift, 'a')?.closest('.mark')?.classList.contains('settled')).toBe(true);
    expect(messageOf(shift)).toBe('Confirmed');
  });

  test('e escalates; with the last one decided the desk says so and stays', async () => {
    const shift = await startShift();
    for (const id of ['a', 'b', 'd']) shift.desk.learn([[id, { state: 'dismissed', note: '' }]]);
    await press('jjje');
    await vi.waitFor(() =>
      expect(messageOf(shift)).toContain('Every flagged listing on this page is reviewed.'),
    );
    expect(current(shift)).toBe('c');
    expect(shift.keeper.decide).toHaveBeenCalledWith(
      expect.objectContaining({ listingId: 'c', decision: 'escalated' }),
    );
  });

  test('d asks for a reason, a number gives it', async () => {
    const shift = await startShift();
    await press('jd');
    expect(seen(shift, '.choice').map(({ textContent }) => textContent)[1]).toBe(
      '2A report, a warning or a request for help',
    );
    expect(shift.keeper.decide).not.toHaveBeenCalled();
    await press('2');
    await vi.waitFor(() => expect(current(shift)).toBe('b'));
    expect(shift.keeper.decide).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ listingId: 'a', decision: 'dismissed', reason: 'context' }),
    );
  });

  test('Escape takes the question back, and the keys work again', async () => {
    const shift = await startShift();
    await press('jd{Escape}');
    await frames();
    expect(seen(shift, '.choice')).toHaveLength(0);
    expect(current(shift)).toBe('a');
    await press('2');
    expect(shift.keeper.decide).not.toHaveBeenCalled();
    await press('c');
    await vi.waitFor(() => expect(shift.keeper.decide).toHaveBeenCalledOnce());
  });

  test('n writes a note: letters go into it, and it is saved as written', async () => {
    const shift = await startShift();
    await press('jn');
    await press('cde jk?z');
    expect(shift.keeper.decide).not.toHaveBeenCalled();
    await press('{Control>}{Enter}{/Control}');
    await vi.waitFor(() =>
      expect(shift.keeper.note).toHaveBeenCalledExactlyOnceWith('wish-1', 'a', 'cde jk?z'),
    );
    await vi.waitFor(() => expect(seen(shift, '.foot-note')[0]?.textContent).toBe('cde jk?z'));
    expect(current(shift)).toBe('a');
  });

  test('a note written earlier shows on the card, and is where the next one begins', async () => {
    const shift = await startShift();
    shift.desk.learn([['a', { state: 'open', note: 'same seller as on Monday' }]]);
    await press('j');
    expect(seen(shift, '.foot-note')[0]?.textContent).toBe('same seller as on Monday');
    await press('n');
    await press(', asked');
    await press('{Control>}{Enter}{/Control}');
    await vi.waitFor(() =>
      expect(shift.keeper.note).toHaveBeenCalledExactlyOnceWith(
        'wish-1',
        'a',
        'same seller as on Monday, asked',
      ),
    );
  });

  test('an empty note is not saved, and z takes a note back', async () => {
    const shift = await startShift();
    await press('jn');
    const save = () => seen<HTMLButtonElement>(shift, '.note button')[0];
    expect(save()?.disabled).toBe(true);
    await press('{Control>}{Enter}{/Control}');
    expect(shift.keeper.note).not.toHaveBeenCalled();
    await press('x');
    expect(save()?.disabled).toBe(false);
    await press('{Control>}{Enter}{/Control}');
    await vi.waitFor(() => expect(shift.keeper.note).toHaveBeenCalledOnce());
    await press('z');
    await vi.waitFor(() =>
      expect(shift.keeper.undo).toHaveBeenCalledExactlyOnceWith({ id: 'wish-1', listingId: 'a' }),
    );
  });

  test('z takes back the last decision, then the one before, then there is none', async () => {
    const shift = await startShift();
    await press('jc');
    await vi.waitFor(() => expect(current(shift)).toBe('b'));
    await press('e');
    await vi.waitFor(() => expect(current(shift)).toBe('c'));
    await press('z');
    await vi.waitFor(() => expect(current(shift)).toBe('b'));
    expect(shift.keeper.undo).toHaveBeenLastCalledWith(
      expect.objectContaining({ id: 'wish-2', listingId: 'b' }),
    );
    await press('z');
    await vi.waitFor(() => expect(current(shift)).toBe('a'));
    expect(badge(shift, 'a')?.getAttribute('aria-label')).toBe('Strong: Account sales. Offer a');
    await press('z');
    await vi.waitFor(() => expect(messageOf(shift)).toBe('There is nothing on this page to take back.'));
  });

  test('? shows the keys and Escape closes them', async () => {
    const shift = await startShift();
    await press('?');
    const dialog = () => seen<HTMLDialogElement>(shift, 'dialog')[0];
    expect(dialog()?.open).toBe(true);
    expect(dialog()?.querySelectorAll('.key-row')).toHaveLength(8);
    await press('{Escape}');
    expect(dialog()?.open).toBe(false);
  });

  test('a decision that could not be kept changes nothing and says so', async () => {
    const shift = await startShift();
    shift.keeper.decide.mockResolvedValue(null);
    await press('jc');
    await vi.waitFor(() => expect(messageOf(shift)).toBe('This could not be saved. Nothing was changed.'));
    expect(current(shift)).toBe('a');
    expect(badge(shift, 'a')?.getAttribute('aria-label')).toBe('Strong: Account sales. Offer a');
  });

  test('without a listing in focus a decision asks for one', async () => {
    const shift = await startShift();
    await press('c');
    expect(messageOf(shift)).toContain('Choose a flagged listing first');
    expect(shift.keeper.decide).not.toHaveBeenCalled();
  });
});

describe('keys are left to the page', () => {
  test.each(['field', 'area', 'rich', 'choice'])('in #%s', async (id) => {
    const shift = await startShift();
    one(document, `#${id}`).focus();
    await press('jcdez?');
    expect(current(shift)).toBeNull();
    expect(messageOf(shift)).toBe('');
  });

  test.each([
    ['a role that takes text', '<div role="textbox" tabindex="0" id="own"></div>'],
    ['a part of one', '<div role="combobox"><span tabindex="0" id="own">x</span></div>'],
    ['an element of the page’s own making', '<x-field tabindex="0" id="own"></x-field>'],
  ])('in %s', async (_name, markup) => {
    const shift = await startShift();
    document.body.prepend(document.createRange().createContextualFragment(markup));
    one(document, '#own').focus();
    await press('jc');
    expect(current(shift)).toBeNull();
  });

  test('in a field inside a tree that is closed to us, and in an open one', async () => {
    const shift = await startShift();
    for (const mode of ['closed', 'open'] as const) {
      const host = document.body.appendChild(document.createElement('div'));
      const field = document.createElement('input');
      host.attachShadow({ mode }).append(field);
      field.focus();
      await press('jc');
      expect(field.value).toBe('jc');
      expect(current(shift)).toBeNull();
    }
  });

  test.each(['{Control>}c{/Control}', '{Alt>}j{/Alt}', '{Meta>}z{/Meta}', '{Shift>}J{/Shift}'])(
    'with a modifier: %s',
    async (keys) => {
      const shift = await startShift();
      await press(keys);
      expect(current(shift)).toBeNull();
    },
  );

  test('but a box to tick takes no text', async () => {
    const shift = await startShift();
    one(document, '#check').focus();
    await press('j');
    expect(current(shift)).toBe('a');
  });

  test('a script of the page can press none of them', async () => {
    const shift = await startShift();
    await press('j');
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'c', bubbles: true, composed: true }));
    await frames();
    expect(shift.keeper.decide).not.toHaveBeenCalled();
  });

  test('a key that was used does not reach the page, any other one does', async () => {
    const shift = await startShift();
    const heard: string[] = [];
    const listen = (event: KeyboardEvent) => heard.push(event.key);
    document.addEventListener('keydown', listen, { capture: true });
    await press('jx');
    document.removeEventListener('keydown', listen, { capture: true });
    expect(heard).toEqual(['x']);
    expect(current(shift)).toBe('a');
  });

  test('when they are turned off; the buttons on the card still work', async () => {
    const shift = await startShift({ hasKeys: false });
    await press('jc?');
    expect(current(shift)).toBeNull();
    shift.marker.focus('b');
    await frames();
    const [confirm] = seen<HTMLButtonElement>(shift, '.foot .command');
    confirm?.focus();
    await press('{Enter}');
    await vi.waitFor(() => expect(shift.keeper.decide).toHaveBeenCalledOnce());
    expect(badge(shift, 'b')?.getAttribute('aria-label')).toContain('Confirmed');
  });

  test('once the shift has ended', async () => {
    const shift = await startShift();
    shift.end();
    await press('j');
    expect(current(shift)).toBeNull();
    expect(document.querySelectorAll('html > div')).toHaveLength(0);
  });
});

test('a listing that changed since it was dismissed is loud again and says so', async () => {
  const shift = await startShift();
  shift.desk.learn([
    ['a', { state: 'changed', note: '' }],
    ['b', { state: 'dismissed', note: '' }],
  ]);
  expect(badge(shift, 'a')?.textContent).toBe('StrongChanged since dismissed');
  expect(badge(shift, 'a')?.closest('.mark')?.classList.contains('settled')).toBe(false);
  expect(badge(shift, 'b')?.closest('.mark')?.classList.contains('settled')).toBe(true);
  await press('jc');
  await vi.waitFor(() =>
    expect(shift.keeper.decide).toHaveBeenCalledWith(expect.objectContaining({ listingId: 'a' })),
  );
});

test('the words of a reviewed listing are no longer highlighted', async () => {
  const shift = await startShift();
  const highlighted = () => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0);
  expect(highlighted()).toBe(4);
  shift.desk.learn([['a', { state: 'dismissed', note: '' }]]);
  expect(highlighted()).toBe(3);
  shift.desk.learn([['a', { state: 'open', note: '' }]]);
  expect(highlighted()).toBe(4);
});

test.each(UI_LANGUAGES.flatMap((language) => ['light', 'dark'].map((scheme) => [language, scheme] as const)))(
  'accessible in %s, %s: card, question, note and list of keys',
  async (language, scheme) => {
    document.documentElement.style.colorScheme = scheme;
    const shift = await startShift({ language });
    shift.desk.learn([['b', { state: 'dismissed', note: '很长的备注'.repeat(40) }]]);
    const violations: string[] = [];
    const look = async (selector: string) => {
      await frames();
      const { violations: found } = await axe.run(openCopy(shift, selector), {
        rules: { region: { enabled: false } },
      });
      violations.push(
        ...found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${selector} ${id}: ${html}`)),
      );
    };
    await press('jj');
    await look('.card');
    await press('d');
    await look('.card');
    await press('{Escape}n');
    await look('.card');
    await press('{Escape}?');
    await look('dialog');
    expect(violations).toEqual([]);
  },
);

/** A copy of what stands in a closed tree, with its styles, where axe can look at it. */
function openCopy(shift: Shift, selector: string): Element {
  document.querySelector('#copy')?.remove();
  const [original] = seen(shift, selector);
  const root = original?.getRootNode();
  if (original === undefined || !(root instanceof ShadowRoot)) throw new Error(`nothing matches ${selector}`);
  const host = document.body.appendChild(document.createElement('div'));
  host.id = 'copy';
  const copy = host.attachShadow({ mode: 'open' });
  copy.adoptedStyleSheets = root.adoptedStyleSheets;
  const layer = document.createElement('div');
  layer.className = 'layer';
  layer.append(original.cloneNode(true));
  copy.append(layer);
  return host;
}
