import { describe, expect, it } from 'vitest';
import neverSay from '../../../../patterns/law/never-say.json' with { type: 'json' };
import { createPhraseChecker } from '../../../../src/core/law/forbidden-phrases.ts';
import type { PhraseLanguage } from '../../../../src/core/law/never-say.schema.ts';
import { shippedPhraseChecker } from '../../../../src/core/law/shipped-phrases.ts';

const checker = shippedPhraseChecker();
const refused = (text: string, language: PhraseLanguage) =>
  checker.statements(text, language).map(({ id }) => id);

const PLANTED: readonly [id: string, language: PhraseLanguage, text: string][] = [
  ['broke-the-law', 'en', 'This seller broke the law.'],
  ['broke-the-law', 'en', 'The site has committed a crime.'],
  ['broke-the-law', 'zh', '该卖家已构成犯罪。'],
  ['broke-the-law', 'zh', '該網站違法'],
  ['broke-the-law', 'es', 'El vendedor infringió la ley.'],
  ['selling-is-a-crime', 'en', 'Selling a WeChat account is a crime.'],
  ['selling-is-a-crime', 'zh', '出售微信账号就是犯罪'],
  ['selling-is-a-crime', 'zh', '賣帳號屬於犯罪'],
  ['selling-is-a-crime', 'es', 'Vender una cuenta de WeChat es un delito.'],
  ['money-back', 'en', 'You will get your money back.'],
  ['money-back', 'en', "The buyer won't get a refund."],
  ['money-back', 'zh', '买家可以追回'],
  ['money-back', 'zh', '一定能全额退款'],
  ['money-back', 'es', 'Usted recuperará su dinero.'],
  ['all-sales-void', 'en', 'All WeChat account sales are void.'],
  ['all-sales-void', 'zh', '所有微信账号买卖协议均无效'],
  ['all-sales-void', 'es', 'Todas las ventas de cuentas son nulas.'],
  ['nanjing-article', 'en', 'The Nanjing court applied Article 2 of the law.'],
  ['nanjing-article', 'zh', '南京中院适用反不正当竞争法第十二条'],
  ['nanjing-article', 'es', 'El tribunal de Nanjing aplicó el artículo 12.'],
  ['friend-check-is-identity-help', 'en', 'Friend-assisted verification is real-name verification help.'],
  ['friend-check-is-identity-help', 'zh', '好友辅助验证属于实名核验帮助'],
  ['friend-check-is-identity-help', 'es', 'La verificación con ayuda de amigos es ayuda de identidad.'],
  ['block-is-unlawful', 'en', 'Your block is unlawful.'],
  ['block-is-unlawful', 'en', 'Tencent must release the money.'],
  ['block-is-unlawful', 'zh', '资金必须放还'],
  ['block-is-unlawful', 'zh', '封號是違法的'],
  ['block-is-unlawful', 'es', 'Tencent debe devolver el saldo.'],
  ['screenshots-required-or-admissible', 'en', 'Screenshots are legally required.'],
  ['screenshots-required-or-admissible', 'en', 'The bundle is admissible in court.'],
  ['screenshots-required-or-admissible', 'zh', '截图具有法律效力'],
  ['screenshots-required-or-admissible', 'es', 'Las capturas son admisibles ante un tribunal.'],
  ['death-of-2020', 'en', 'A user died after the block in August 2020.'],
  ['death-of-2020', 'zh', '一名用户被封号后坠亡'],
  ['death-of-2020', 'es', 'El suicidio de un usuario'],
  ['corrupted-sum', 'es', 'perdió 654,38+0,5 millones'],
  ['corrupted-sum', 'es', 'pagó 6.5438+0.5 millones'],
  ['corrupted-sum', 'es', 'una suma de 15.000 yuanes'],
  ['corrupted-sum', 'en', 'a sum of 15,000 yuan'],
];

describe('planted statements', () => {
  it.each(PLANTED)('%s, %s: %s', (id, language, text) => {
    expect(refused(`Before. ${text} After.`, language)).toContain(id);
  });

  it('covers every list of every statement', () => {
    const planted = PLANTED.map(([id, language]) => `${id} ${language}`);
    const lists = neverSay.statements.flatMap(({ id, phrases }) =>
      Object.keys(phrases).map((language) => `${id} ${language}`),
    );
    expect(lists.filter((list) => !planted.includes(list))).toEqual([]);
  });
});

describe('what may be said', () => {
  it.each<[PhraseLanguage, string]>([
    ['en', 'So never state that a seller "committed a crime".'],
    ['en', 'Do not say a block is unlawful or that funds must be released.'],
    ['en', 'Whether one friend-assisted check counts as "real-name verification help" is not settled.'],
    ['en', 'A refund is not certain.'],
    ['en', 'The court held the sale of nine accounts void.'],
    ['en', 'Article 2 of the 2019 edition. The Nanjing judgment was reported on 21 October 2021.'],
    ['en', 'Damages of 115,000 yuan and 1,000,000 yuan plus 90,000 yuan.'],
    ['zh', '故不得表述卖家“已构成犯罪”。'],
    ['zh', '未必能全额退款'],
    ['zh', '一次好友辅助验证是否属于“实名核验帮助”，所见来源均无定论'],
    ['zh', '并非所有账号交易都被认定无效'],
    ['es', 'Puede que la venta no tenga efecto.'],
  ])('%s: %s', (language, text) => {
    expect(refused(text, language)).toEqual([]);
  });

  it('lets a frame cover its own sentence only', () => {
    expect(refused('Never say more than you know. This seller broke the law.', 'en')).toEqual([
      'broke-the-law',
    ]);
    expect(refused('This seller broke the law whether or not he knew.', 'en')).toEqual(['broke-the-law']);
  });

  it('is not fooled by case, width, accents, quotes, emphasis or line breaks', () => {
    expect(refused('The seller\nbroke the law', 'en')).toEqual(['broke-the-law']);
    expect(refused('該 賣\n家 違 法', 'zh')).toEqual(['broke-the-law']);
    expect(refused('THE ＳＥＬＬＥＲ “broke” the **law**', 'en')).toEqual(['broke-the-law']);
    expect(refused('el vendedor infringio la ley', 'es')).toEqual(['broke-the-law']);
  });

  it('quotes the sentence and says why', () => {
    expect(checker.statements('Fine. Account sales are void. Fine.', 'en')).toEqual([
      { id: 'all-sales-void', sentence: 'account sales are void', why: expect.stringContaining('One court') },
    ]);
  });
});

describe('words of judgement', () => {
  it.each<[PhraseLanguage, string]>([
    ['en', 'Illegal listing'],
    ['en', 'Report this scammer'],
    ['en', 'This page is safe'],
    ['zh', '违法信息'],
    ['zh', '小心騙子'],
    ['es', 'Anuncio ilegal'],
  ])('%s: refuses %s', (language, text) => {
    expect(checker.verdicts(text, language)).toMatchObject([{ id: 'verdict' }]);
  });

  it.each<[PhraseLanguage, string]>([
    ['en', 'That is not a promise that they are safe.'],
    ['en', 'Anti-Telecom and Online Fraud Law, Article 31'],
    ['en', 'A flag is a lead for review, not a finding of illegality'],
    ['zh', '《反电信网络诈骗法》第三十一条'],
    ['zh', '一般資訊，非法律意見。'],
    ['zh', '匹配只是线索，不等于违法认定'],
  ])('%s: allows %s', (language, text) => {
    expect(checker.verdicts(text, language)).toEqual([]);
  });
});

it('an empty list refuses nothing', () => {
  const none = { en: ['zzz'], zh: ['零零零'], es: ['zzz'] };
  const empty = createPhraseChecker({
    frames: none,
    statements: [],
    figures: { id: 'sum', why: 'why', values: ['999'] },
    verdicts: { why: 'why', phrases: none, names: ['zzz'] },
  });
  expect(empty.statements('This seller broke the law.', 'en')).toEqual([]);
});
