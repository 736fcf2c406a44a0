import { useEffect, useRef, useState } from 'preact/hooks';
import { DISMISS_REASONS, type DismissReason, MAX_NOTE_LENGTH } from '../../core/flags/flag-values.ts';
import { numberedChoice, REVIEW_KEYS } from '../../core/flags/review-keys.ts';
import { useT } from '../i18n/translator-context.tsx';
import { useEscape } from '../popup/use-escape.ts';
import { KeyCap } from './KeyCap.tsx';

/** What is asked of the reviewer before a decision is complete. */
export type Asked = 'nothing' | 'reason' | 'note';

interface DecisionBarProps {
  /** How many flags a decision is about; none leaves nothing to decide. */
  readonly count: number;
  readonly asked: Asked;
  readonly onAsk: (asked: Asked) => void;
  readonly onDecide: (decision: 'confirmed' | 'escalated') => void;
  readonly onDismiss: (reason: DismissReason) => void;
  readonly onNote: (note: string) => void;
}

/** The decisions as buttons, each with its key; a dismissal asks why, a note opens a field. */
export function DecisionBar(props: DecisionBarProps) {
  const { asked, onAsk } = props;
  useEscape(asked !== 'nothing', () => onAsk('nothing'));
  if (asked === 'reason') return <ReasonChoices {...props} />;
  return asked === 'note' ? <NoteForm {...props} /> : <DecisionButtons {...props} />;
}

function DecisionButtons({ count, onAsk, onDecide }: DecisionBarProps) {
  const t = useT();
  const isIdle = count === 0;
  return (
    <div class="decisions" role="toolbar" aria-label={t('pageReview.heading')}>
      <KeyButton command="confirm" isIdle={isIdle} onClick={() => onDecide('confirmed')} />
      <KeyButton command="dismiss" isIdle={isIdle} onClick={() => onAsk('reason')} />
      <KeyButton command="escalate" isIdle={isIdle} onClick={() => onDecide('escalated')} />
      <KeyButton command="note" isIdle={isIdle} onClick={() => onAsk('note')} />
    </div>
  );
}

interface KeyButtonProps {
  readonly command: 'confirm' | 'dismiss' | 'escalate' | 'note';
  readonly isIdle: boolean;
  readonly onClick: () => void;
}

function KeyButton({ command, isIdle, onClick }: KeyButtonProps) {
  const t = useT();
  return (
    <button
      type="button"
      class="button"
      disabled={isIdle}
      aria-keyshortcuts={REVIEW_KEYS[command]}
      onClick={onClick}
    >
      {t(`reviewCommand.${command}`)} <KeyCap>{REVIEW_KEYS[command].toUpperCase()}</KeyCap>
    </button>
  );
}

function ReasonChoices({ onAsk, onDismiss }: DecisionBarProps) {
  const t = useT();
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  useEffect(() => {
    const life = new AbortController();
    const onKey = (event: KeyboardEvent) => {
      const choice = numberedChoice(event, DISMISS_REASONS.length);
      const reason = choice === null ? undefined : DISMISS_REASONS[choice];
      if (reason !== undefined) onDismiss(reason);
    };
    document.addEventListener('keydown', onKey, { signal: life.signal });
    return () => life.abort();
  }, [onDismiss]);
  return (
    <fieldset class="decisions">
      <legend class="decisions-question">{t('pageReview.why')}</legend>
      {DISMISS_REASONS.map((reason, index) => (
        <button
          key={reason}
          ref={index === 0 ? first : null}
          type="button"
          class="button"
          onClick={() => onDismiss(reason)}
        >
          <KeyCap>{index + 1}</KeyCap> {t(`dismissReason.${reason}`)}
        </button>
      ))}
      <button type="button" class="button button-plain" onClick={() => onAsk('nothing')}>
        {t('pageReview.cancel')}
      </button>
    </fieldset>
  );
}

function NoteForm({ onAsk, onNote }: DecisionBarProps) {
  const t = useT();
  const [note, setNote] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const save = () => {
    if (note.trim() !== '') onNote(note.trim());
  };
  return (
    <form
      class="decisions note-form"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <label class="note-label">
        {t('pageReview.noteLabel')}
        <textarea
          ref={field}
          rows={2}
          maxLength={MAX_NOTE_LENGTH}
          value={note}
          onInput={(event) => setNote(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save();
          }}
        />
      </label>
      <button type="submit" class="button">
        {t('pageReview.save')}
      </button>
      <button type="button" class="button button-plain" onClick={() => onAsk('nothing')}>
        {t('pageReview.cancel')}
      </button>
    </form>
  );
}
