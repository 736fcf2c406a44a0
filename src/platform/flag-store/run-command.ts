import type { FlagCommand } from '../../core/flags/flag-command.schema.ts';
import type { StoredRow } from '../../core/flags/stored-row.ts';
import type { CommandReply, Written } from '../../core/flags/write-problem.ts';
import { fail, ok } from '../../core/result.ts';
import { announce, announceRows } from './announce.ts';
import { applyImport } from './import-flags.ts';
import { rebuildRows } from './rebuild-rows.ts';
import { removeFlags } from './remove-flags.ts';
import { type Reviewed, reviewFlags, undoReviewOf } from './review-flags.ts';
import { writeStoreSetting } from './store-settings.ts';
import { writeProblemOf } from './write-problem.ts';

/** Carries out a command and tells all windows. Resolves once it is stored, or with why it is not; never rejects. */
export async function runCommand(command: FlagCommand, now: number): Promise<CommandReply> {
  try {
    return await run(command, now);
  } catch (error) {
    return fail(writeProblemOf(error));
  }
}

const NOTHING: Written = { ids: [] };

async function run(command: FlagCommand, now: number): Promise<CommandReply> {
  switch (command.kind) {
    case 'review':
      return tellReview(await reviewFlags(command.reviewId, command.ids, command, now));
    case 'undo':
      return tellReview(await undoReviewOf(command.reviewId, command.ids, now));
    case 'remove':
      return tellRows(await removeFlags(command.ids));
    case 'set-reviewer':
      await writeStoreSetting('reviewer', command.name);
      return ok(NOTHING);
    case 'set-retention':
      await writeStoreSetting('retentionDays', command.days);
      return ok(NOTHING);
    case 'apply-import':
      return applyStaged(command.importId, command.parts);
    case 'rebuild':
      if (await rebuildRows()) announce({ kind: 'reload' });
      return ok(NOTHING);
    default:
      return command satisfies never;
  }
}

function tellReview({ ids, rows }: Reviewed): CommandReply {
  announceRows(rows);
  return ids.length === 0 ? fail('not-found') : ok({ ids });
}

function tellRows(rows: readonly StoredRow[]): CommandReply {
  announceRows(rows);
  return ok(NOTHING);
}

async function applyStaged(importId: string, parts: number): Promise<CommandReply> {
  const outcome = await applyImport(importId, parts, (done) =>
    announce({ kind: 'importing', importId, done }),
  );
  if (outcome === null) return fail('not-found');
  announce({ kind: 'reload' });
  return ok({ ids: [], outcome });
}
