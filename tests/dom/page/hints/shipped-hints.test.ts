import { afterEach, describe, expect, test } from 'vitest';
import { type SiteHint, SiteHintSchema } from '../../../../src/core/sites/site-hint.schema.ts';
import { extractListings } from '../../../../src/page/extract/extract-listings.ts';
import { hasSign } from '../../../../src/page/hints/engine-signs.ts';
import { extractByHint } from '../../../../src/page/hints/extract-by-hint.ts';
import { readByHints } from '../../../../src/page/hints/read-by-hints.ts';
import { wordsOf } from '../../../../src/page/hints/record-fields.ts';
import { selectWithin } from '../../../../src/page/hints/select.ts';

type Expected = {
  readonly url: string;
  readonly section: string;
  readonly buyControls: number;
  readonly listings: readonly {
    readonly title: string;
    readonly url: string;
    readonly price: string | null;
    readonly seller: string | null;
    readonly image: string | null;
    readonly posted: string | null;
  }[];
};

const raw = import.meta.glob<unknown>('/patterns/sites/engines/*.json', { eager: true, import: 'default' });
const pages = import.meta.glob<string>('/tests/fixtures/sites/*.html', {
  eager: true,
  query: '?raw',
  import: 'default',
});
const facts = import.meta.glob<Expected>('/tests/fixtures/sites/*.json', { eager: true, import: 'default' });

const hints = Object.values(raw).map((json) => SiteHintSchema.parse(json));
const idOf = (path: string) => path.replace(/^.*\/|\.\w+$/g, '');
const expectedFor = (id: string) => {
  const found = Object.entries(facts).find(([path]) => idOf(path) === id)?.[1];
  if (found === undefined) throw new Error(`nothing is expected of ${id}`);
  return found;
};

let frame: HTMLIFrameElement;
afterEach(() => frame.remove());

/** The fixture in a frame, laid out, with its scripts off. */
async function open(id: string): Promise<Document> {
  const page = Object.entries(pages).find(([path]) => idOf(path) === id)?.[1] ?? '';
  frame = document.createElement('iframe');
  frame.sandbox.add('allow-same-origin');
  frame.width = '1200';
  frame.height = '900';
  frame.srcdoc = page;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  const { contentDocument } = frame;
  if (contentDocument === null) throw new Error('the frame shows nothing');
  return contentDocument;
}

describe.each(hints)('$id', (hint: SiteHint) => {
  const expected = expectedFor(hint.id);

  test('finds exactly the records of its page, and their fields', async () => {
    const page = await open(hint.id);
    const found = extractByHint(page, hint, { url: expected.url });
    const rows = found?.listings.map(({ listing, elements }) => ({
      title: listing.title,
      url: listing.url,
      price: listing.price?.raw ?? null,
      seller: listing.seller,
      image: listing.image,
      posted: postedIn(elements[0], hint),
    }));
    expect(rows).toEqual(expected.listings);
    expect(found?.titled).toBe(expected.listings.length);
    expect(new Set(found?.listings.map(({ listing }) => listing.section))).toEqual(
      new Set([expected.section]),
    );
  });

  test('is the one hint that is for this page, and fits it', async () => {
    const page = await open(hint.id);
    expect(hints.filter(({ signs }) => hasSign(page, signs)).map(({ id }) => id)).toEqual([hint.id]);
    const { url } = expected;
    const general = extractListings(page, { url });
    const shipped = hints.map((one) => ({ hint: one, origin: 'shipped' as const }));
    const { use, followed } = readByHints(page, { url, hints: shipped, general });
    expect(use).toEqual({ id: hint.id, name: hint.name, origin: 'shipped', fits: true, misfit: null });
    expect(followed).toEqual(hint);
  });

  test('finds the controls that buy', async () => {
    const page = await open(hint.id);
    expect(hint.buy === undefined ? 0 : page.querySelectorAll(hint.buy).length).toBe(expected.buyControls);
  });
});

function postedIn(record: Element | undefined, { fields }: SiteHint): string | null {
  return record === undefined || fields.posted === undefined
    ? null
    : wordsOf(selectWithin(record, fields.posted));
}
