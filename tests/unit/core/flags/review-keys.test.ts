import { describe, expect, test } from 'vitest';
import {
  type KeyFacts,
  numberedChoice,
  REVIEW_COMMANDS,
  REVIEW_KEYS,
  reviewCommand,
} from '../../../../src/core/flags/review-keys.ts';

const press = (key: string, changes: Partial<KeyFacts> = {}): KeyFacts => ({
  key,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  shiftKey: false,
  repeat: false,
  isComposing: false,
  ...changes,
});

test.each(REVIEW_COMMANDS)('%s has a key of its own', (command) => {
  expect(reviewCommand(press(REVIEW_KEYS[command]))).toBe(command);
});

describe('a key that is not for us', () => {
  test.each([
    ['another letter', press('x')],
    ['with Ctrl', press('c', { ctrlKey: true })],
    ['with Alt', press('d', { altKey: true })],
    ['with the command key', press('z', { metaKey: true })],
    ['with Shift', press('C', { shiftKey: true })],
    ['from an input method', press('n', { isComposing: true })],
    ['a named key', press('Enter')],
  ])('%s', (_name, event) => {
    expect(reviewCommand(event)).toBeNull();
  });
});

test('Caps Lock changes nothing, and the question mark needs Shift on most keyboards', () => {
  expect(reviewCommand(press('C'))).toBe('confirm');
  expect(reviewCommand(press('?', { shiftKey: true }))).toBe('help');
});

test('a key held down walks on, but decides nothing more', () => {
  expect(reviewCommand(press('j', { repeat: true }))).toBe('next');
  expect(reviewCommand(press('k', { repeat: true }))).toBe('previous');
  for (const key of ['c', 'd', 'e', 'n', 'z', '?']) {
    expect(reviewCommand(press(key, { repeat: true }))).toBeNull();
  }
});

test('numbers choose among as many as there are', () => {
  expect(numberedChoice(press('1'), 3)).toBe(0);
  expect(numberedChoice(press('3'), 3)).toBe(2);
  expect(numberedChoice(press('4'), 3)).toBeNull();
  expect(numberedChoice(press('0'), 3)).toBeNull();
  expect(numberedChoice(press('2', { ctrlKey: true }), 3)).toBeNull();
  expect(numberedChoice(press('12'), 30)).toBeNull();
});
