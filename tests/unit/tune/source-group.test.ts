import { expect, test } from 'vitest';
import { foldsOf } from '../../tune/folds.ts';
import { sourceGroup } from '../../tune/source-group.ts';

test.each([
  ['github Some-One/shop src/data/products.ts (a catalogue): wechat-basic', 'some-one/shop'],
  ['github issue some.one/bot#370', 'some.one/bot'],
  ['public GitHub source found by the string "buy verified paypal"', 'buy verified paypal'],
  ['GitHub page, found by the string 满月号 (index id 5; not named)', '满月号'],
  ['a marketplace: page 3', 'a marketplace'],
  ['', 'unknown'],
])('“%s” belongs to %s', (source, group) => expect(sourceGroup(source)).toBe(group));

test('folds are whole groups of about equal size, the same every time', () => {
  const groups = ['big', 'big', 'big', 'big', 'mid', 'mid', 'one', 'two', 'six'];
  const folds = foldsOf(groups, 2);
  expect(folds).toEqual(foldsOf([...groups].reverse(), 2));
  const sizes = [0, 1].map((fold) => groups.filter((group) => folds.get(group) === fold).length);
  expect(sizes.sort()).toEqual([4, 5]);
});
