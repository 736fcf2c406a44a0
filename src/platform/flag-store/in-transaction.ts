/** What this needs of a transaction of `idb`. */
interface Abortable {
  readonly done: Promise<void>;
  readonly error: DOMException | null;
  abort(): void;
}

/**
 * Resolves to what the task gives once the transaction is complete: everything is stored. Otherwise nothing is, and it
 * rejects with the reason.
 */
export async function inTransaction<Transaction extends Abortable, Value>(
  transaction: Transaction,
  task: (transaction: Transaction) => Promise<Value>,
): Promise<Value> {
  const done = transaction.done.then(
    () => null,
    (error: unknown) => ({ error }),
  );
  try {
    const value = await task(transaction);
    const failed = await done;
    if (failed === null) return value;
    throw transaction.error ?? failed.error;
  } catch (error) {
    abortQuietly(transaction);
    await done;
    throw transaction.error ?? error;
  }
}

function abortQuietly(transaction: Abortable): void {
  try {
    transaction.abort();
  } catch {
    // It has ended already.
  }
}
