import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { LabelledSchema } from '../../eval/label.schema.ts';
import { readFeedRecord } from '../../input/read-feed-record.ts';

/** A text in which nothing should be flagged, and where it stands. */
export interface OrdinaryText {
  /** `FILE:LINE`. */
  readonly place: string;
  readonly text: string;
  /** The project's own texts must not be flagged; those of a corpus may be told apart wrongly by their reader. */
  readonly isOwn: boolean;
}

const OWN = new URL('../../../../tests/fixtures/ordinary/', import.meta.url);
const CORPUS = new URL('../../../../../shared/corpus/', import.meta.url);

/**
 * The project's ordinary texts and, where it lies beside the project, the measuring corpus: its forum titles and the
 * listings that its reader labelled `none`.
 */
export function readOrdinaryTexts(own: URL = OWN, corpus: URL = CORPUS): OrdinaryText[] {
  const names = existsSync(own) ? readdirSync(own).filter((name) => name.endsWith('.txt')) : [];
  return [
    ...names.sort().flatMap((name) => ownTexts(own, name)),
    ...corpusTexts(corpus, 'titles.zh.jsonl', () => true),
    ...corpusTexts(corpus, 'listings.jsonl', (value) => LabelledSchema.parse(value).label === 'none'),
  ];
}

/** One text a line; blank lines and lines that begin with `//` are passed over. */
function ownTexts(folder: URL, name: string): OrdinaryText[] {
  return linesOf(new URL(name, folder)).flatMap(({ line, text }) =>
    text.startsWith('//') ? [] : [{ place: `${name}:${line}`, text, isOwn: true }],
  );
}

function corpusTexts(folder: URL, name: string, keeps: (value: unknown) => boolean): OrdinaryText[] {
  const file = new URL(name, folder);
  if (!existsSync(file)) return [];
  return linesOf(file).flatMap(({ line, text }) => {
    const value: unknown = JSON.parse(text);
    const listing = readFeedRecord(value);
    if (!listing.ok || !keeps(value)) return [];
    return [{ place: `${name}:${line}`, text: listing.value.text, isOwn: false }];
  });
}

function linesOf(file: URL): { readonly line: number; readonly text: string }[] {
  const lines = readFileSync(file, 'utf8').split(/\r?\n/u);
  return lines.map((text, at) => ({ line: at + 1, text: text.trim() })).filter(({ text }) => text !== '');
}
