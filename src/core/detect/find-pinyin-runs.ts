import type { FoldedText } from '../text/fold.ts';
import { type TermHit, toHit } from './find-terms.ts';
import type { SpellingTables } from './spelling-tables.ts';
import { SpellingWalk } from './spelling-walk.ts';
import { endOfWord } from './term-borders.ts';
import { lengthOf, termText } from './term-list.ts';
import type { TermTrie } from './term-trie.ts';

/** Shorter words hold no two terms. */
const SHORTEST_RUN = 8;

interface Piece {
  readonly term: number;
  readonly end: number;
}

/** Finds terms that run together as one word of pinyin (`maiweixinhao`): terms must cover it from end to end. */
export type PinyinRunFinder = (text: FoldedText, start: number, hits: TermHit[]) => void;

/** A finder over the terms that are looked for in other spellings. */
export function createPinyinRunFinder(trie: TermTrie, tables: SpellingTables): PinyinRunFinder {
  const { list } = trie;
  let pieces: Piece[] = [];
  const walk = new SpellingWalk(trie, tables, (_, term, start, end, { letters }) => {
    if (letters === end - start) pieces.push({ term, end });
  });
  const piecesAt = (text: FoldedText, at: number, end: number): Piece[] => {
    pieces = [];
    walk.readFrom(text, at);
    return pieces.filter((piece) => piece.end <= end).sort((a, b) => b.end - a.end);
  };
  const cover = (text: FoldedText, at: number, end: number, dead: Set<number>): Piece[][] | null => {
    if (at === end) return [];
    if (dead.has(at)) return null;
    const here = piecesAt(text, at, end);
    for (const next of new Set(here.map((piece) => piece.end))) {
      const rest = cover(text, next, end, dead);
      if (rest !== null) return [here.filter((piece) => piece.end === next), ...rest];
    }
    dead.add(at);
    return null;
  };
  return (text, start, hits) => {
    const end = endOfWord(text, start + 1);
    if (end - start < SHORTEST_RUN) return;
    const run = cover(text, start, end, new Set());
    const isTold = run?.some((step) => step.some(({ term }) => lengthOf(list, term) > 1)) ?? false;
    if (run === null || run.length < 2 || !isTold) return;
    let at = start;
    for (const step of run) {
      for (const { term, end: stepEnd } of step) {
        const group = list.groups[list.groupOf[term] ?? 0];
        if (group !== undefined) hits.push({ ...toHit(group, at, stepEnd), reads: termText(list, term) });
      }
      at = step[0]?.end ?? end;
    }
  };
}
