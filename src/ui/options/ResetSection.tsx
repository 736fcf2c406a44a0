import { useEffect, useRef, useState } from 'preact/hooks';
import { useT } from '../i18n/translator-context.tsx';
import { Section } from './Section.tsx';

interface ResetSectionProps {
  readonly onReset: () => void;
}

/** Puts everything back, after asking once. */
export function ResetSection({ onReset }: ResetSectionProps) {
  const t = useT();
  const [isAsking, setAsking] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const close = () => {
    setAsking(false);
    opener.current?.focus();
  };
  return (
    <Section id="options-reset" heading={t('options.reset.heading')} hint={t('options.reset.hint')}>
      <div class="options-actions">
        <button
          ref={opener}
          type="button"
          class="button"
          aria-expanded={isAsking}
          onClick={() => setAsking(!isAsking)}
        >
          {t('options.reset.ask')}
        </button>
      </div>
      {isAsking && (
        <Question
          onCancel={close}
          onConfirm={() => {
            onReset();
            close();
          }}
        />
      )}
    </Section>
  );
}

function Question({
  onConfirm,
  onCancel,
}: {
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}) {
  const t = useT();
  const cancel = useRef<HTMLButtonElement>(null);
  useEffect(() => cancel.current?.focus(), []);
  return (
    <fieldset class="options-box options-question" aria-labelledby="reset-question">
      <p id="reset-question">{t('options.reset.question')}</p>
      <div class="options-actions">
        <button type="button" class="button button-main" onClick={onConfirm}>
          {t('options.reset.confirm')}
        </button>
        <button ref={cancel} type="button" class="button" onClick={onCancel}>
          {t('options.reset.cancel')}
        </button>
      </div>
    </fieldset>
  );
}
