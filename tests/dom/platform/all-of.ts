/** Everything that comes some at a time. */
export async function allOf<Value>(batches: AsyncIterable<readonly Value[]>): Promise<Value[]> {
  const all: Value[] = [];
  for await (const batch of batches) all.push(...batch);
  return all;
}
