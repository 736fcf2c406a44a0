import { expect, test } from 'vitest';
import { plainText, plainTextOf } from '../../../../src/page/extract/fields/plain-text.ts';
import { buildPageTree } from '../../../../src/page/extract/read-tree.ts';

const MARKUP = {
  'a single word': '<b>one</b>',
  'white space of all kinds': '<p>  one\n\t two&nbsp;&nbsp;three </p>',
  'text around elements': '<div>one <i>two</i> three<br>four</div> <p>five</p>',
  'scripts and styles': '<p>one<script>no()</script><style>p {}</style><template>no</template>two</p>',
  'what is hidden': '<div><p hidden>one</p><p style="display: none">two</p>three</div>',
  'what is no text of the page': '<a><svg><title>one</title></svg>two<select><option>three</select></a>',
  'nothing at all': '<p></p><p> </p>',
  'more than is read': `<p>${'one '.repeat(900)}<i>${'two '.repeat(900)}</i></p>`,
};

test.each(Object.entries(MARKUP))('the words of a tree are those of the page: %s', (_name, markup) => {
  const root = document.createElement('div');
  root.innerHTML = markup;
  expectAlike(root);
});

test('words shown in a shadow tree are not those of the element itself', () => {
  const root = document.createElement('div');
  root.innerHTML = '<p>one <span>own words</span></p>';
  const shadow = root.querySelector('span')?.attachShadow({ mode: 'open' });
  if (shadow !== undefined) shadow.innerHTML = '<b>shown</b>';
  expectAlike(root);
});

test('character data of other documents is read', () => {
  const xml = new DOMParser().parseFromString(
    '<div xmlns="http://www.w3.org/1999/xhtml">one <p><![CDATA[two]]></p></div>',
    'application/xhtml+xml',
  );
  expectAlike(xml.documentElement);
});

/** Compares all elements that are in the tree, those of shadow trees with what they hold themselves. */
function expectAlike(root: Element): void {
  const tree = buildPageTree(root);
  for (const [node, element] of tree.elements.entries())
    expect(plainTextOf(tree, node), element.outerHTML.slice(0, 80)).toBe(plainText(element));
}
