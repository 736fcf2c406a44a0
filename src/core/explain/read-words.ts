import type { Finding, Span } from '../detect/finding.schema.ts';
import { foldToString } from '../text/fold.ts';
import { type FoldStep, foldSteps } from '../text/fold-steps.ts';

/** A piece of a listing with the plain form it was read as. */
export interface ReadWords {
  readonly text: string;
  /** The plain form or the term; null where the text says it so that anyone sees. */
  readonly read: string | null;
  readonly steps: readonly FoldStep[];
  /** The concepts it stands for. */
  readonly concepts: readonly string[];
}

const WORDS_OF_LETTERS = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\d]+$/u;

/** Shapes that code finds, such as a short line, hold words but are none. */
export function isSignal(concept: string): boolean {
  return concept.startsWith('signal.');
}

/** The words of a finding in the order of the text, each wording once with all that it stands for. */
export function readWords({ matches }: Pick<Finding, 'matches'>): ReadWords[] {
  const spans = matches
    .flatMap((match) => match.spans)
    .filter(({ concept }) => !isSignal(concept))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const byWording = new Map<string, Span[]>();
  for (const span of spans) {
    const key = `${span.reads ?? ''} ${span.text}`;
    byWording.set(key, [...(byWording.get(key) ?? []), span]);
  }
  return [...byWording.values()].flatMap(([first, ...others]) => {
    if (first === undefined) return [];
    const concepts = [...new Set([first, ...others].map(({ concept }) => concept))];
    return [{ text: first.text, ...howRead(first.text, first.reads), concepts }];
  });
}

/**
 * How a piece of text was read. Small letters, spaces between words and marks in numbers are how every text is
 * compared: they alone tell a reader nothing.
 */
export function howRead(text: string, reads: string | undefined): Pick<ReadWords, 'read' | 'steps'> {
  const read = reads ?? foldToString(text);
  const steps = foldSteps(text, read).filter(({ kind }) => kind !== 'case');
  const isTelling = reads !== undefined || (/\p{L}/u.test(read) && !isOnlySpaced(text, steps));
  return isTelling && steps.length > 0 ? { read, steps } : { read: null, steps: [] };
}

/** Whether all that was dropped are spaces and marks between whole words or numbers. */
function isOnlySpaced(text: string, steps: readonly FoldStep[]): boolean {
  if (!steps.every(({ kind }) => kind === 'space' || kind === 'mark')) return false;
  const words = text.split(/[^\p{L}\p{N}\p{M}]+/u).filter((word) => word !== '');
  return words.every((word) => WORDS_OF_LETTERS.test(word)) && words.some((word) => word.length > 1);
}
