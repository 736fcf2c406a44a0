import type { NeverSay, PhraseLanguage } from './never-say.schema.ts';
import { compileFigure, compilePhrase, normalizeText, sentencesOf } from './phrase.ts';

/** A text says something it must not: which statement, in which of its sentences, and why it is refused. */
export type ForbiddenPhrase = { readonly id: string; readonly why: string; readonly sentence: string };

/** Checks texts against the lists of `patterns/law/never-say.json`. Made once, used for many texts. */
export type PhraseChecker = {
  /** Statements and sums refused everywhere: explanations, interface, packs, documents. */
  readonly statements: (text: string, language: PhraseLanguage) => ForbiddenPhrase[];
  /** Words of judgement refused in interface texts and pack titles. */
  readonly verdicts: (text: string, language: PhraseLanguage) => ForbiddenPhrase[];
};

type Rule = { readonly id: string; readonly why: string; readonly patterns: readonly RegExp[] };

/**
 * Compiles the lists. A phrase inside a frame ("never state that …") is no hit, for a text may say what must
 * not be said; the frame has to stand in the same sentence and begin before the phrase ends.
 */
export function createPhraseChecker(lists: NeverSay): PhraseChecker {
  const names = lists.verdicts.names.map(normalizeText);
  const frames = byLanguage((language) => compileAll(lists.frames[language], language));
  const figures: Rule = { ...lists.figures, patterns: lists.figures.values.map(compileFigure) };
  const statements = byLanguage((language) =>
    lists.statements.map(({ id, why, phrases }) => ({
      id,
      why,
      patterns: compileAll(phrases[language], language),
    })),
  );
  const verdicts = byLanguage((language): Rule[] => [
    {
      id: 'verdict',
      why: lists.verdicts.why,
      patterns: compileAll(lists.verdicts.phrases[language], language),
    },
  ]);
  return {
    statements: (text, language) => [
      ...findIn(text, statements[language], frames[language]),
      ...findIn(text, [figures], []),
    ],
    verdicts: (text, language) => findIn(without(names, text), verdicts[language], frames[language]),
  };
}

function findIn(text: string, rules: readonly Rule[], frames: readonly RegExp[]): ForbiddenPhrase[] {
  return sentencesOf(normalizeText(text)).flatMap((sentence) =>
    rules
      .filter(({ patterns }) => patterns.some((pattern) => isSaid(sentence, pattern, frames)))
      .map(({ id, why }) => ({ id, why, sentence: sentence.trim() })),
  );
}

/** True when the phrase occurs and no frame begins before its end. */
function isSaid(sentence: string, pattern: RegExp, frames: readonly RegExp[]): boolean {
  const match = pattern.exec(sentence);
  if (match === null) return false;
  const upToEnd = sentence.slice(0, match.index + match[0].length);
  return !frames.some((frame) => frame.test(upToEnd));
}

function without(names: readonly string[], text: string): string {
  return names.reduce((rest, name) => rest.replaceAll(name, ' '), normalizeText(text));
}

function compileAll(phrases: readonly string[], language: PhraseLanguage): RegExp[] {
  return phrases.map((phrase) => compilePhrase(phrase, language));
}

function byLanguage<Value>(make: (language: PhraseLanguage) => Value): Record<PhraseLanguage, Value> {
  return { en: make('en'), zh: make('zh'), es: make('es') };
}
