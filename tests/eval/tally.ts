/** Right and asked, for accuracies. */
export type Tally = { right: number; asked: number };

/** Nothing asked yet. */
export function zero(): Tally {
  return { right: 0, asked: 0 };
}

/** Counts one answer. */
export function count(tally: Tally, isRight: boolean): void {
  tally.asked += 1;
  if (isRight) tally.right += 1;
}

/** Adds what another tally counted. */
export function add(sum: Tally, more: Tally): void {
  sum.right += more.right;
  sum.asked += more.asked;
}

/** Share of right answers, 1 when nothing was asked. */
export function share({ right, asked }: Tally): number {
  return asked === 0 ? 1 : right / asked;
}

/** `41/49 83.7 %`. */
export function show(tally: Tally): string {
  const { right, asked } = tally;
  return `${right}/${asked}${asked > 0 ? ` ${(100 * share(tally)).toFixed(1)} %` : ''}`;
}
