import { useEffect, useState } from 'preact/hooks';
import type { FlagsClient } from '../../app/flags/flags-client.ts';
import type { FlagsFileProblem } from '../../core/flags/flags-file-problem.ts';
import type { ImportOutcome, ImportPreview } from '../../core/flags/import-preview.ts';
import type { Translate } from '../i18n/translator.ts';
import { useT } from '../i18n/translator-context.tsx';
import { problemText } from './OutcomeLine.tsx';
import { PreviewView } from './PreviewView.tsx';
import { TaskProgress } from './TaskProgress.tsx';
import { useTask } from './use-task.ts';

interface ImportPartProps {
  readonly flags: FlagsClient;
}

/** How far an import has come: nothing chosen, a file looked at, taken over, or refused. */
type Stage =
  | { readonly kind: 'none' }
  | { readonly kind: 'preview'; readonly file: File; readonly preview: ImportPreview }
  | { readonly kind: 'done'; readonly outcome: ImportOutcome }
  | { readonly kind: 'refused'; readonly reason: string };

/** Takes over a file of another moderator's, after a look at what that changes. */
export function ImportPart({ flags }: ImportPartProps) {
  const t = useT();
  const task = useTask();
  const [stage, setStage] = useState<Stage>({ kind: 'none' });
  useEffect(() => () => void flags.forgetFile(), [flags]);
  const look = async (file: File | undefined) => {
    if (file === undefined) return;
    const read = await task.run((long) => flags.previewImport(file, long));
    if (read.ok) setStage({ kind: 'preview', file, preview: read.value });
    else setStage({ kind: 'refused', reason: importProblemText(read.problem, t) });
  };
  const cancel = () => {
    setStage({ kind: 'none' });
    void flags.forgetFile();
  };
  const take = async (file: File) => {
    const taken = await task.run((long) => flags.importFile(file, long));
    if (taken.ok) setStage({ kind: 'done', outcome: taken.value });
    else setStage({ kind: 'refused', reason: importProblemText(taken.problem, t) });
  };
  return (
    <section class="sheet-part">
      <label class="sheet-field">
        <h3>{t('review.import')}</h3>
        <span class="muted">{t('review.importHint')}</span>
        <input
          type="file"
          aria-label={`${t('review.import')}: ${t('hints.file')}`}
          disabled={task.progress !== null}
          onChange={(event) => {
            void look(event.currentTarget.files?.[0]);
            event.currentTarget.value = '';
          }}
        />
      </label>
      <TaskProgress task={task} label={t('review.import')} />
      {stage.kind === 'preview' && (
        <PreviewView
          preview={stage.preview}
          isBusy={task.progress !== null}
          onTake={() => take(stage.file)}
          onCancel={cancel}
        />
      )}
      <p class="import-said" role="status">
        {stage.kind === 'done' && t('review.imported', { ...stage.outcome })}
        {stage.kind === 'refused' && stage.reason}
      </p>
    </section>
  );
}

type ImportProblem = Extract<Awaited<ReturnType<FlagsClient['importFile']>>, { ok: false }>['problem'];

function importProblemText(problem: ImportProblem, t: Translate): string {
  switch (problem.kind) {
    case 'full':
    case 'unanswered':
    case 'newer-store':
    case 'not-found':
    case 'refused':
    case 'failed':
      return problemText(problem.kind, t);
    default:
      return fileProblemText(problem, t);
  }
}

/** Why a file was not taken over, and that nothing was. */
export function fileProblemText(problem: FlagsFileProblem, t: Translate): string {
  const { kind, ...values } = problem;
  return t(`review.file.${kind}`, values);
}
