/** Runs work that is written in steps to its end, without a pause. */
export function runSteps<Value>(steps: Generator<void, Value>): Value {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/**
 * Runs as many steps as fit into `sliceMs` by the clock `now`. Returns the value at the end, null when there is more
 * to do.
 */
export function runSlice<Value>(
  steps: Generator<void, Value>,
  sliceMs: number,
  now: () => number,
): { readonly value: Value } | null {
  const start = now();
  for (;;) {
    const step = steps.next();
    if (step.done) return { value: step.value };
    if (now() - start >= sliceMs) return null;
  }
}
