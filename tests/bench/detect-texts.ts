import { existsSync, readFileSync } from 'node:fs';

/** Texts to detect in, by name; the measuring corpus where it is at hand, and a mixture that always is. */
export function detectTexts(): ReadonlyMap<string, readonly string[]> {
  const corpus = new URL('../../../shared/corpus/', import.meta.url);
  const texts = new Map<string, readonly string[]>();
  for (const [name, file] of [
    ['listings', 'listings.jsonl'],
    ['titles', 'titles.zh.jsonl'],
  ] as const) {
    if (existsSync(new URL(file, corpus))) texts.set(name, readTexts(new URL(file, corpus)));
  }
  texts.set('mixed', mixedTexts(20_000));
  return texts;
}

function readTexts(file: URL): string[] {
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  return lines.map((line) => {
    const { text, title } = JSON.parse(line) as { text?: string; title?: string };
    return text ?? title ?? '';
  });
}

const PIECES = [
  '九成新自行车，平时上下班代步，因为搬家低价转让，可以小刀，同城自提优先。',
  '實木書桌一張，長一百二十公分，有輕微使用痕跡，自取，不議價。',
  '全新未拆封的蓝牙耳机，公司年会奖品，支持当面验货。',
  'Mountain bike in good condition, new tyres, pick up only, cash or bank transfer.',
  'Two bedroom flat to rent from March, close to the station, no pets, deposit required.',
  'The update fixes a crash on start, adds a dark theme and makes the search twice as fast.',
  'Продам зимнюю резину, проездила один сезон, самовывоз, торг уместен.',
  'Bán xe máy cũ chính chủ, máy êm, giá thương lượng, xem xe tại nhà.',
  '다이슨 청소기 판매합니다. 직거래만 가능하고 가격은 협의 가능합니다.',
  'ＶＸ联系看图，ＱＱ也行，非诚勿扰，谢谢。',
  '出售微信号，满月实名，带支付，首登质保，量大优惠。',
  'Selling aged telegram accounts, bulk discount, escrow welcome.',
];

/** Lines of everyday offers, prose and a few account offers, the same on every machine. */
function mixedTexts(count: number): string[] {
  let seed = 20261122;
  const next = (below: number): number => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
  // The account offers at the end of the list stand in about one line of twenty.
  const piece = (): string =>
    PIECES[next(20) === 0 ? PIECES.length - 1 - next(2) : next(PIECES.length - 2)] ?? '';
  return Array.from({ length: count }, () => `${piece()}${next(2) === 0 ? ` ${piece()}` : ''} ${next(9000)}`);
}
