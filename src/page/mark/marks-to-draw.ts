import type { Mark } from './mark.ts';

/**
 * Which marks need DOM: those near the viewport, their neighbours before and after (so that the Tab key can
 * walk on past the edge of the screen), and those that are held (focused, or with an open card).
 */
export function marksToDraw(
  marks: readonly Mark[],
  isNear: (id: string) => boolean,
  held: ReadonlySet<string>,
): Mark[] {
  const near = marks.flatMap(({ id }, index) => (isNear(id) ? [index] : []));
  const first = near[0] ?? 1;
  const last = near.at(-1) ?? -1;
  return marks.filter(
    ({ id }, index) => isNear(id) || held.has(id) || index === first - 1 || index === last + 1,
  );
}
