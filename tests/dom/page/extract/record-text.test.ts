import { describe, expect, test } from 'vitest';
import { rangesFor, readRecordText } from '../../../../src/page/extract/record-text.ts';
import { showPage } from './page-fixture.ts';

function read(html: string, head = '') {
  const record = showPage(`<div id="record">${html}</div>`, head).querySelector('#record');
  if (record === null) throw new Error('no record');
  return readRecordText([record]);
}

function wordsAt(html: string, words: string): string[] {
  const { text, map } = read(html);
  const start = text.indexOf(words);
  return rangesFor(map, start, start + words.length).map(({ node, start: from, end }) =>
    node.data.slice(from, end),
  );
}

describe('readRecordText', () => {
  test('joins what inline tags break apart', () => {
    expect(read('出<b>微</b>信<i>号</i>').text).toBe('出微信号');
  });

  test('ends lines at blocks and br, and collapses white space', () => {
    expect(read('<h3>  Red\n   bike </h3><p>one<br>two</p> <span>￥65</span>').text).toBe(
      'Red bike\none\ntwo\n￥65',
    );
  });

  test('separates what a flex row sets side by side', () => {
    expect(read('<div style="display:flex"><span>Red bike</span><span>65</span></div>').text).toBe(
      'Red bike\n65',
    );
  });

  test('leaves out what never shows', () => {
    const html =
      'a<script>1</script><style>b{}</style><template>c</template><noscript>d</noscript><span hidden>e</span>f';
    expect(read(html).text).toBe('af');
  });

  test('leaves out what styles hide', () => {
    const head = '<style>.x{display:none}.y{visibility:hidden}.z{font-size:0}</style>';
    expect(read('卖<i class="x">水</i>微<i class="y">果</i>信<i class="z">店</i>号', head).text).toBe(
      '卖微信号',
    );
    expect(read('a<b style="display: none">b</b>c').text).toBe('ac');
  });

  test('keeps the lines of preformatted text', () => {
    expect(read('<pre>one\n two</pre>').text).toBe('one\ntwo');
  });

  test('reads several elements as lines of one text', () => {
    const page = showPage('<table><tr id="a"><td>Red bike</td></tr><tr id="b"><td>￥65</td></tr></table>');
    expect(readRecordText([...page.querySelectorAll('tr')]).text).toBe('Red bike\n￥65');
  });

  test('stands thousands of nested elements', () => {
    const page = showPage('<div id="record"></div>');
    let inner = page.querySelector('#record');
    for (let depth = 0; depth < 5_000; depth += 1) {
      const next = page.createElement('span');
      inner?.append(next);
      inner = next;
    }
    inner?.append('deep');
    expect(readRecordText([...page.querySelectorAll('#record')]).text).toBe('deep');
  });
});

describe('rangesFor', () => {
  test('leads every character back to the node it came from', () => {
    const html = '  <b>Red </b>\n <i> bike</i><p>for   <u>sale</u>😀</p><br> 微<s>信</s>';
    const { text, map } = read(html);
    const back = [...text].map((character) => {
      const start = text.indexOf(character);
      return rangesFor(map, start, start + character.length)
        .map(({ node, start: from, end }) => node.data.slice(from, end))
        .join('');
    });
    expect(back.join('').replace(/\s+/g, '')).toBe(text.replace(/\s+/g, ''));
    expect(map.starts).toEqual([...map.starts].sort((a, b) => a - b));
  });

  test('gives one stretch a node', () => {
    expect(wordsAt('出<b>微</b>信<i>号</i>了', '微信号')).toEqual(['微', '信', '号']);
    expect(wordsAt('cheap   real \n bike', 'cheap real bike')).toEqual(['cheap   real \n bike']);
  });

  test('gives nothing for line breaks between blocks', () => {
    const { map } = read('<p>a</p><p>b</p>');
    expect(rangesFor(map, 1, 2)).toEqual([]);
  });
});
