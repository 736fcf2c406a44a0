/**
 * Puts groups into folds of about equal size, none divided: the largest first, each into the fold that is smallest so
 * far. The same groups always make the same folds.
 */
export function foldsOf(groups: readonly string[], count: number): Map<string, number> {
  const sizes = new Map<string, number>();
  for (const group of groups) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  const ordered = [...sizes].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  const filled = Array.from({ length: count }, () => 0);
  return new Map(
    ordered.map(([group, size]) => {
      const fold = filled.indexOf(Math.min(...filled));
      filled[fold] = (filled[fold] ?? 0) + size;
      return [group, fold];
    }),
  );
}
