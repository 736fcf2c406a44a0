/** Index of the first of `count` ascending numbers that is not below `least`, by halving; `count` when all are. */
export function firstNotBelow(values: ArrayLike<number>, least: number, count = values.length): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
