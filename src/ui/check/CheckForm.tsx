import { useEffect, useState } from 'preact/hooks';
import type { BoundText } from '../../core/check/bound-text.ts';
import { useT } from '../i18n/translator-context.tsx';
import { CheckResult } from './CheckResult.tsx';
import type { CheckText } from './check-text.ts';
import { useCheck } from './use-check.ts';

interface CheckFormProps {
  readonly checkText: CheckText;
  /** A text to check at once. */
  readonly given?: BoundText | null;
}

/** A box for a text, and below it what the text resembles and why. */
export function CheckForm({ checkText, given = null }: CheckFormProps) {
  const t = useT();
  const [text, setText] = useState(given?.text ?? '');
  const { state, check } = useCheck(checkText);
  useEffect(() => {
    if (given !== null) void check(given.text);
  }, []);
  const onSubmit = (event: Event) => {
    event.preventDefault();
    if (text.trim() !== '') void check(text);
  };
  return (
    <>
      <form class="check-form" onSubmit={onSubmit}>
        <label class="check-label">
          {t('check.label')}
          <textarea
            class="check-text"
            dir="auto"
            rows={4}
            required
            value={text}
            onInput={(event) => setText(event.currentTarget.value)}
          />
        </label>
        <p class="muted check-hint">{t('check.hint')}</p>
        <button type="submit" class="button">
          {t('check.check')}
        </button>
      </form>
      <CheckResult state={state} isCut={given?.isCut === true && given.text === text} />
    </>
  );
}
