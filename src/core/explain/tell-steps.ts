import type { UiLanguage } from '../localized-text.schema.ts';
import type { FoldStep } from '../text/fold-steps.ts';
import { fill, templatesIn } from './templates.ts';

/** More look-alike letters than this are told together. */
const MOST_LETTERS = 2;

/** Kinds that are told by name, not character by character. */
const NAMED = ['width', 'style', 'accent', 'traditional'] as const;
type Named = (typeof NAMED)[number];

/** What was passed over, in the order in which it is told. */
const DROPPED = ['mark', 'space', 'pictures', 'invisible', 'line', 'letters', 'repeated'] as const;
type Dropped = (typeof DROPPED)[number];

/** Steps in words: `marks and pictures dropped, 耗 read as 号`. Empty when no step says anything. */
export function tellSteps(steps: readonly FoldStep[], language: UiLanguage): string {
  const { step: templates, thing, comma } = templatesIn(language);
  const things = DROPPED.filter((kind) => steps.some((step) => step.kind === kind)).map(
    (kind) => thing[kind],
  );
  const list = new Intl.ListFormat(language, { type: 'conjunction' }).format(things);
  const named = NAMED.filter((kind) => steps.some((step) => step.kind === kind)).map(
    (kind) => templates[kind],
  );
  const read = steps.filter(({ kind }) => !isNamed(kind) && !isDropped(kind) && kind !== 'case');
  const lookAlikes = read.filter(({ kind }) => kind === 'look-alike');
  const isMany = lookAlikes.length > MOST_LETTERS;
  const pairs = read
    .filter(({ kind }) => !isMany || kind !== 'look-alike')
    .map(({ from, to }) => fill(templates.replaced, { from, to }));
  return [
    ...(things.length > 0 ? [fill(templates.dropped, { things: list })] : []),
    ...named,
    ...(isMany ? [templates['look-alikes']] : []),
    ...new Set(pairs),
  ].join(comma);
}

function isNamed(kind: FoldStep['kind']): kind is Named {
  return NAMED.some((one) => one === kind);
}

function isDropped(kind: FoldStep['kind']): kind is Dropped {
  return DROPPED.some((one) => one === kind);
}
