import type { FlagCommand } from '../../core/flags/flag-command.schema.ts';
import type { WriteProblem, Written } from '../../core/flags/write-problem.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { saveBlob } from '../../platform/downloads.ts';
import { sendFlagCommand } from '../../platform/flag-commands.ts';
import { flagsOlderThan } from '../../platform/flag-store/age-flags.ts';
import { openFlagDb } from '../../platform/flag-store/open-flag-db.ts';
import { countFlags, readFlag } from '../../platform/flag-store/read-flags.ts';
import { lastReview } from '../../platform/flag-store/review-flags.ts';
import { readStoreSetting } from '../../platform/flag-store/store-settings.ts';
import { writeProblemOf } from '../../platform/flag-store/write-problem.ts';
import { watchFlagTrouble } from '../../platform/flag-trouble.ts';
import { keepStorage, readStorageRoom } from '../../platform/storage-room.ts';
import { flagsFile } from './export-flags.ts';
import type { FlagsClient, LongTask, StoreUsage } from './flags-client.ts';
import { createFileImport } from './import-file.ts';
import { createRowSource } from './row-source.ts';

/** The flags as this window of the extension sees and changes them. */
export function createFlagsClient(): FlagsClient {
  const source = createRowSource();
  return {
    follow: source.follow,
    search: (query) => orElse(source.search(query), new Set<string>()),
    similar: (id) => orElse(source.similar(id), { byText: [], byHandle: [] }),
    followTrouble,
    flag: (id) => orElse(readFlag(id), null),
    async review(ids, request) {
      const reviewId = crypto.randomUUID();
      const written = await write({ kind: 'review', reviewId, ids: [...ids], ...request });
      return written.ok ? ok({ reviewId, ids: written.value.ids }) : written;
    },
    async undo(named, ids) {
      const reviewId = named ?? (await orElse(lastReview(), null));
      if (reviewId === null) return fail('not-found');
      const written = await write({ kind: 'undo', reviewId, ids: ids === undefined ? null : [...ids] });
      return written.ok ? ok(written.value.ids) : written;
    },
    remove: async (ids) => withoutValue(await write({ kind: 'remove', ids: [...ids] })),
    exportFile,
    ...createFileImport(),
    retention: async () => ({ days: await orElse(readStoreSetting('retentionDays'), null) }),
    countOlder: async (days) => (await orElse(flagsOlderThan(days, Date.now()), [])).length,
    setRetention: async ({ days }) => withoutValue(await write({ kind: 'set-retention', days })),
    reviewer: () => orElse(readStoreSetting('reviewer'), ''),
    setReviewer: async (name) => withoutValue(await write({ kind: 'set-reviewer', name })),
    usage: () => orElse(readUsage(), NO_USAGE),
  };
}

const NO_USAGE: StoreUsage = { flags: 0, usedBytes: null, quotaBytes: null, isPersistent: false };

/** A store that cannot be read is told of by `followTrouble`, and holds nothing as far as anybody else can see. */
async function orElse<Value>(read: Promise<Value>, otherwise: Value): Promise<Value> {
  try {
    return await read;
  } catch {
    return otherwise;
  }
}

/** Trouble with writing, which the background remembers, and with opening, which every window meets itself. */
function followTrouble(onTrouble: (trouble: WriteProblem | null) => void, signal: AbortSignal): void {
  openFlagDb().then(
    () => watchFlagTrouble(onTrouble, signal),
    (error: unknown) => signal.aborted || onTrouble(writeProblemOf(error)),
  );
}

/** The first decision is the time to ask that nothing be cleared: from then on there is something to lose. */
async function write(command: FlagCommand): Promise<Result<Written, WriteProblem>> {
  const reply = await sendFlagCommand(command);
  if (reply.ok && command.kind === 'review') void keepStorage();
  return reply;
}

function withoutValue(written: Result<Written, WriteProblem>): Result<null, WriteProblem> {
  return written.ok ? ok(null) : written;
}

async function exportFile(
  ids: readonly string[] | null,
  task?: LongTask,
): Promise<Result<number, 'cancelled' | 'failed'>> {
  try {
    const exportedBy = await readStoreSetting('reviewer');
    const made = await flagsFile(ids, { exportedBy, exportedAt: Date.now() }, task);
    if (!made.ok) return made;
    saveBlob(made.value.name, made.value.blob);
    return ok(made.value.flags);
  } catch {
    return fail('failed');
  }
}

async function readUsage(): Promise<StoreUsage> {
  const [flags, room] = await Promise.all([countFlags(), readStorageRoom()]);
  return { flags, ...room };
}
