/** What this needs of a transaction of `idb`. */
interface Abortable {
  readonly done: Promise<void>;
  readonly error: DOMException | null;
  abort(): void;
  commit(): void;
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
    quietly(() => transaction.commit());
    const failed = await done;
    if (failed === null) return value;
    throw transaction.error ?? failed.error;
  } catch (error) {
    quietly(() => transaction.abort());
    await done;
    throw transaction.error ?? error;
  }
}

/** For what ends a transaction, which may have ended by itself. */
function quietly(end: () => void): void {
  try {
    end();
  } catch {
    // It has.
  }
}
