import type { ImportOutcome } from '../../core/flags/import-preview.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { sendFlagCommand } from '../../platform/flag-commands.ts';
import { onAnnouncement } from '../../platform/flag-store/announce.ts';
import type { FlagsClient, FlagsProgress, LongTask } from './flags-client.ts';
import { type ImportProblem, type LaidAside, layAside } from './lay-aside.ts';

type FileImport = Pick<FlagsClient, 'previewImport' | 'importFile' | 'forgetFile'>;

/**
 * Takes files over. A file is read, checked and laid aside in the store once, while it is looked at; only when all of it
 * was right, and somebody wants it, it is taken over, in one transaction.
 */
export function createFileImport(): FileImport {
  let lookedAt: { readonly file: Blob; readonly laid: LaidAside } | null = null;

  /** What a look at a file has laid aside serves once. */
  function takeLookedAt(): typeof lookedAt {
    const taken = lookedAt;
    lookedAt = null;
    return taken;
  }

  async function forgetFile(): Promise<void> {
    await takeLookedAt()?.laid.release();
  }

  return {
    forgetFile,
    async previewImport(file, task = {}) {
      await forgetFile();
      const laid = await layAside(file, task);
      if (!laid.ok) return laid;
      lookedAt = { file, laid: laid.value };
      return ok(laid.value.preview);
    },
    async importFile(file, { onProgress, signal } = {}) {
      if (lookedAt?.file === file) {
        const known = takeLookedAt();
        if (known !== null) return takeOver(known.laid, onProgress);
      }
      await forgetFile();
      const tell = onProgress ?? (() => undefined);
      const laid = await layAside(file, {
        onProgress: (progress) => tell(half(progress, 0)),
        ...(signal && { signal }),
      });
      return laid.ok ? takeOver(laid.value, (progress) => tell(half(progress, 1))) : laid;
    },
  };
}

/** The progress of one of two steps, 0 and 1, as that of both. */
function half({ done, total }: FlagsProgress, step: number): FlagsProgress {
  return { done: total === null ? done : Math.floor((step * total + done) / 2), total };
}

/** Has what was laid aside taken over. From here on it can no longer be called off. */
async function takeOver(
  { importId, parts, preview: { flags: total }, release }: LaidAside,
  onProgress: LongTask['onProgress'],
): Promise<Result<ImportOutcome, ImportProblem>> {
  const stop = new AbortController();
  onAnnouncement((told) => {
    if (told.kind === 'importing' && told.importId === importId) onProgress?.({ done: told.done, total });
  }, stop.signal);
  const reply = await sendFlagCommand({ kind: 'apply-import', importId, parts });
  stop.abort();
  await release();
  if (!reply.ok) return fail({ kind: reply.problem });
  // The last announcement may come after the reply.
  onProgress?.({ done: total, total });
  return ok(reply.value.outcome ?? { added: 0, updated: 0, same: 0, conflicts: 0 });
}
