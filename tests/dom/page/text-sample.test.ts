import { expect, test } from 'vitest';
import { textSample } from '../../../src/page/dom/text-sample.ts';

const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');

test('the text of a page in its order, without scripts and styles', () => {
  const page = parse('<body>One<script>two</script><style>three</style><p>four <b>five</b></p></body>');
  expect(textSample(page, 100).split(/\s+/u).filter(Boolean)).toEqual(['One', 'four', 'five']);
});

test('as much as is asked for, of many nodes and of a large one', () => {
  expect(textSample(parse(`<p>${'x'.repeat(1_000_000)}</p>`), 50)).toBe('x'.repeat(50));
  expect(textSample(parse('<i>ab</i>'.repeat(100)), 50)).toHaveLength(50);
  expect(textSample(parse('<i></i>'.repeat(20_000)), 50)).toBe('');
});

test('an empty document says nothing', () => {
  expect(textSample(document.implementation.createDocument(null, null), 50)).toBe('');
});
