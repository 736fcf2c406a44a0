import { describe, expect, test } from 'vitest';
import { mergeSighting } from '../../../../src/core/flags/merge-sighting.ts';
import { nearDuplicates, sameContact } from '../../../../src/core/flags/near-duplicates.ts';
import { listingPart } from '../../../../src/core/flags/search-text.ts';
import { storedRow } from '../../../../src/core/flags/stored-row.ts';
import {
  jaccard,
  SKETCH_WORDS,
  shinglesOf,
  sketchSimilarity,
  sketchText,
} from '../../../../src/core/flags/text-sketch.ts';
import { judgedOf, sightingOf } from '../../../fixtures/builders/flags.ts';

const SIGNS =
  '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严龙飞';

/** A text of `length` signs in which every `step`-th differs from that of `like`. */
function textOf(like: number, length: number, step = 0): string {
  return Array.from({ length }, (_, at) => {
    const number = step > 0 && at % step === 0 ? like * 31 + at * 7 + 5 : like;
    return SIGNS.charAt((number * 7_919 + at * 104_729 + ((at * at) % 271) * 31) % SIGNS.length);
  }).join('');
}

const sketchedRows = (texts: readonly string[]) => {
  const stored = texts.map((text, at) => {
    const flag = mergeSighting(null, { ...sightingOf(at), judged: judgedOf(at, { title: null, text }) });
    if (flag === null) throw new Error('not flagged');
    return storedRow(flag, at, 1);
  });
  const sketches = new Int32Array(stored.length * SKETCH_WORDS);
  for (const { place, sketch } of stored) if (sketch) sketches.set(sketch, place * SKETCH_WORDS);
  return {
    rows: stored.map(({ row }) => row),
    sketches,
    textOf: (at: number) => listingPart(stored[at]?.text ?? ''),
  };
};

describe('a sketch', () => {
  test('estimates the similarity of two texts', () => {
    const errors = Array.from({ length: 60 }, (_, at) => {
      const [a, b] = [textOf(at, 160), textOf(at, 160, 5 + (at % 20))];
      const [first, second] = [sketchText(a), sketchText(b)];
      if (first === null || second === null) throw new Error('no sketch');
      return Math.abs(sketchSimilarity(first, 0, second, 0) - jaccard(shinglesOf(a), shinglesOf(b)));
    });
    expect(Math.max(...errors)).toBeLessThan(0.25);
    expect(errors.reduce((sum, error) => sum + error, 0) / errors.length).toBeLessThan(0.07);
  });

  test('of unrelated texts says so, of the same text says the same', () => {
    const [a, b] = [sketchText(textOf(3, 120)), sketchText(textOf(90, 120))];
    if (a === null || b === null) throw new Error('no sketch');
    expect(sketchSimilarity(a, 0, b, 0)).toBeLessThan(0.15);
    expect(sketchSimilarity(a, 0, a, 0)).toBe(1);
  });

  test('is not made of a few signs', () => {
    expect(sketchText('出微信号')).toBeNull();
  });
});

describe('near duplicates', () => {
  const offer = '国内实名微信号，满月带支付，首登质保，量大优惠，支持换绑，看图加我，非诚勿扰';
  const texts = [
    `${offer} 15天 ¥65`,
    `${offer} 30天 ¥120`,
    `国内實名微信號，滿月帶支付，首登質保，量大優惠，支持換綁，看圖加我，非誠勿擾 7天`,
    `全新${offer}，先验货`,
    '微信解封，当天处理，不成功不收费，诚信经营，提供担保，欢迎咨询了解详情',
    '短',
  ];

  test('are texts that differ in numbers, script and a few words', () => {
    expect(nearDuplicates(sketchedRows(texts), 0)).toEqual([1, 2, 3]);
    expect(nearDuplicates(sketchedRows(texts), 4)).toEqual([]);
    expect(nearDuplicates(sketchedRows(texts), 5)).toEqual([]);
  });

  test('leave deleted rows out', () => {
    const rows = sketchedRows(texts);
    const without = { ...rows, rows: rows.rows.map((row, at) => (at === 1 ? null : row)) };
    expect(nearDuplicates(without, 0)).toEqual([2, 3]);
  });

  test('of one contact are found whatever else the texts say', () => {
    const { rows } = sketchedRows([
      '出售微信号，加VX ①③⑧⓪⓪①③⑧⓪⓪⓪',
      '解封业务，联系电话13800138000',
      '解封业务，联系电话13900139000',
      '没有联系',
    ]);
    expect(sameContact(rows, 0)).toEqual([1]);
    expect(sameContact(rows, 3)).toEqual([]);
  });
});
