import { describe, expect, test } from 'vitest';
import { loadPacks } from '../../../../src/cli/load-packs.ts';
import { createLanguageSense } from '../../../../src/core/packs/language-sense.ts';

const languagesIn = createLanguageSense(loadPacks().terms.signs);

describe('what a text shows', () => {
  test.each([
    ['ru', 'Продам аккаунт'],
    ['uk', 'Продаю обліковий запис'],
    ['ja', 'アカウントをゆずります'],
    ['ja', '電話番号 500円'],
    ['ko', '계정 팝니다'],
    ['th', 'ขายบัญชี'],
    ['ar', 'حساب للبيع'],
    ['vi', 'Bán tài khoản'],
    ['vi', 'thue nick choi game'],
    ['tr', 'Hesap alım'],
    ['tr', 'HESAP'],
    ['id', 'jual akun'],
    ['id', '𝗷𝘂𝗮𝗹 𝗮𝗸𝘂𝗻'],
    ['id', 'ＪＵＡＬ'],
    ['es', 'cuentas nuevas'],
    ['pt', 'PREÇO bom'],
    ['fr', 'Comptes vérifiés'],
    ['de', 'Konto zu verkaufen'],
    ['de', 'günstig'],
  ])('%s: %s', (language, text) => {
    expect(languagesIn(text)).toContain(language);
  });

  test.each([
    '出售实名微信号，带支付',
    '出售微信帳號 實名',
    'Verified account for sale, admin access, OTP',
    'Pokémon',
    '',
  ])('nothing to wait for: %s', (text) => {
    expect(languagesIn(text)).toEqual([]);
  });

  test('a sign inside a longer word is none', () => {
    expect(languagesIn('reconto')).toEqual([]);
  });

  test('a long text is looked at by its beginning', () => {
    expect(languagesIn(`${'a '.repeat(9000)} jual akun`)).toEqual(['id']);
    expect(languagesIn(`${'a '.repeat(900_000)} jual akun`)).toEqual([]);
  });
});
