import { useState } from 'preact/hooks';
import type { HintServices } from '../../app/hint-services.ts';
import { useT } from '../i18n/translator-context.tsx';
import { ImportOutcome, type Outcome } from './ImportOutcome.tsx';

interface ImportFormProps {
  readonly services: HintServices;
}

/** Takes over hints of a file, as soon as it is chosen, or of a text. */
export function ImportForm({ services }: ImportFormProps) {
  const t = useT();
  const [text, setText] = useState('');
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const take = async (given: string) => {
    const taken = await services.importText(given);
    setOutcome(taken.ok ? { kind: 'taken', count: taken.value.length } : taken.problem);
    if (taken.ok) setText('');
  };
  const takeFile = async (input: HTMLInputElement) => {
    const file = input.files?.[0];
    if (file !== undefined) await take(await file.text());
    input.value = '';
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void take(text);
  };
  return (
    <form class="hints-section" onSubmit={submit}>
      <h2>{t('hints.importTitle')}</h2>
      <p class="muted">{t('hints.importHint')}</p>
      <label class="hints-field">
        {t('hints.file')}
        <input
          type="file"
          accept=".json,application/json"
          onChange={(event) => takeFile(event.currentTarget)}
        />
      </label>
      <label class="hints-field">
        {t('hints.text')}
        <textarea
          rows={4}
          spellcheck={false}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </label>
      <button type="submit" class="button" disabled={text.trim() === ''}>
        {t('hints.import')}
      </button>
      <ImportOutcome outcome={outcome} />
    </form>
  );
}
