import type { Inspector, PackView } from '../../../core/inspect/inspector.ts';
import type { OrdinaryText } from './ordinary-texts.ts';
import { problem, type Remark, warning } from './report-line.ts';

/** A word that met a rule in ordinary texts. */
export interface FiringTerm {
  readonly rule: string;
  readonly concept: string;
  readonly words: string;
  readonly texts: number;
}

export interface OrdinaryAlarms {
  readonly remarks: readonly Remark[];
  /** Most frequent first. */
  readonly firing: readonly FiringTerm[];
}

/** What packs find in texts in which there is nothing to find. */
export function ordinaryAlarms(texts: readonly OrdinaryText[], inspector: Inspector): OrdinaryAlarms {
  const remarks: Remark[] = [];
  const firing = new Map<string, FiringTerm>();
  for (const text of texts) {
    for (const view of inspector.inspect(text).packs) {
      remarks.push(...remarksOn(text, view));
      for (const term of firingIn(view)) {
        const key = `${term.rule} ${term.concept} ${term.words}`;
        firing.set(key, { ...term, texts: (firing.get(key)?.texts ?? 0) + 1 });
      }
    }
  }
  return { remarks, firing: [...firing.values()].sort((a, b) => b.texts - a.texts) };
}

function remarksOn(
  { place, text, isOwn }: OrdinaryText,
  { level, rules, score, category }: PackView,
): Remark[] {
  if (level === null || (level === 'note' && !isOwn)) return [];
  const because = rules.map(({ rule, spans }) => `${rule} (${spans.map((span) => span.text).join(' | ')})`);
  const message = `ordinary text is ${category} ${level} ${score} by ${because.join(', ')}: “${text}”`;
  return [isOwn && level !== 'note' ? problem(place, '', message) : warning(place, '', message)];
}

function firingIn({ rules }: PackView): FiringTerm[] {
  return rules.flatMap(({ rule, spans }) => {
    const words = spans.filter(({ concept }) => !concept.startsWith('signal.'));
    const distinct = new Map(words.map((span) => [`${span.concept} ${span.text}`, span]));
    return [...distinct.values()].map(({ concept, text }) => ({
      rule,
      concept,
      words: text.toLowerCase(),
      texts: 1,
    }));
  });
}
