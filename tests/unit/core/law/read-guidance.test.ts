import { expect, test } from 'vitest';
import { readGuidance } from '../../../../src/core/law/read-guidance.ts';
import { helpAddress, SITUATIONS, situationFor } from '../../../../src/core/law/situation.ts';

const TEXT = { en: 'a', 'zh-CN': 'b', 'zh-TW': 'c', es: 'd' };
const guidance = (situation: string, sources = ['atf-31']) => ({
  situation,
  sections: [{ kind: 'text', heading: TEXT, statements: [{ sources, text: TEXT }] }],
});
const ALL = SITUATIONS.map((situation) => guidance(situation));
const isKnown = (id: string) => id === 'atf-31';

test('all situations are read and indexed', () => {
  const read = readGuidance(ALL, isKnown);
  expect(read.ok && [...read.value.keys()]).toEqual([...SITUATIONS]);
});

test('a statement without a source is refused', () => {
  expect(readGuidance([guidance('paid', [])], isKnown).ok).toBe(false);
});

test('a missing situation, one given twice and a source that leads nowhere are all told', () => {
  const read = readGuidance([guidance('paid'), guidance('paid'), guidance('blocked', ['no-such'])], isKnown);
  expect(read.ok ? [] : read.problem).toEqual([
    { where: 'about-to-buy', what: 'given 0 times' },
    { where: 'paid', what: 'given 2 times' },
    { where: 'blocked', what: 'unknown source no-such' },
  ]);
});

test('a listing leads to the situation its reader is most likely in', () => {
  expect(helpAddress(situationFor('assisted-unblocking'))).toBe('help.html#blocked');
  expect(helpAddress(situationFor('account-sales'))).toBe('help.html#about-to-buy');
});
