import { describe, expect, test } from 'vitest';
import { signalOf } from '../../../../src/core/detect/signals.ts';
import { createFolder } from '../../../../src/core/text/fold.ts';

function placesOf(signal: string, text: string): string[] {
  const folded = createFolder().fold(text);
  const hits = signalOf(signal)?.(folded, 0) ?? [];
  return hits.map(({ start, end }) =>
    text.slice(folded.starts[start] ?? 0, folded.ends[end - 1] ?? text.length),
  );
}

describe('the format of logins', () => {
  test.each([
    ['format login:pass:mail', 'login:pass:mail'],
    ['UID|pass|2FA|email', 'UID|pass|2FA|email'],
    ['账号----密码----邮箱', '账号----密码----邮箱'],
    ['帐号：密码', '帐号：密码'],
    ['логин:пароль', 'логин:пароль'],
    ['tài khoản | mật khẩu | 2fa', 'tài khoản | mật khẩu | 2fa'],
    ['usuario:contraseña', 'usuario:contraseña'],
  ])('%s', (text, place) => {
    expect(placesOf('signal.credentials', text)).toEqual([place]);
  });

  test.each([
    'login',
    'Username: Anna, password: none of your business',
    'smtp://user:password@mail.example.com',
    'username/password',
    'mailbox:password2',
    'compass:session',
  ])('none: %s', (text) => {
    expect(placesOf('signal.credentials', text)).toEqual([]);
  });
});

describe('a line of a catalogue', () => {
  test.each([
    ['oak | ash | elm', ['oak | ash | elm']],
    ['a/b/c/d/e/f', ['a/b/c', 'd/e/f']],
    ['a/b/c/d/e', ['a/b/c']],
    ['one / two\nthree / four / five', ['three / four / five']],
    ['甲|乙｜丙', ['甲|乙｜丙']],
    ['|b|c', []],
    ['a//b|c', []],
  ])('%s', (text, places) => {
    expect(placesOf('signal.catalogue', text)).toEqual(places);
  });

  test('sixty characters on either side belong to it, and no more', () => {
    const found = placesOf('signal.catalogue', `${'x'.repeat(80)}|b|${'y'.repeat(80)}`);
    expect(found).toEqual([`${'x'.repeat(60)}|b|${'y'.repeat(60)}`]);
  });

  test('a place begins after the one before it', () => {
    const found = placesOf('signal.catalogue', `a|b|${'y'.repeat(70)}|d|e`);
    expect(found).toEqual([`a|b|${'y'.repeat(60)}`, `${'y'.repeat(10)}|d|e`]);
  });
});
