import { useRef, useState } from 'preact/hooks';
import type { Settings } from '../../core/settings/settings.schema.ts';
import { importSettings } from '../../core/settings/settings-file.ts';
import { useT } from '../i18n/translator-context.tsx';
import { ImportPreview } from './ImportPreview.tsx';
import { Problem } from './Problem.tsx';
import { Section } from './Section.tsx';

interface FileSectionProps {
  readonly settings: Settings;
  readonly canExport: boolean;
  readonly onExport: () => void;
  readonly onImport: (settings: Settings) => void;
}

/** Export to a file, and import with a look at what changes before anything does. */
export function FileSection({ settings, canExport, onExport, onImport }: FileSectionProps) {
  const t = useT();
  const input = useRef<HTMLInputElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const [read, setRead] = useState<ReturnType<typeof importSettings> | null>(null);
  const close = () => {
    setRead(null);
    opener.current?.focus();
  };
  const open = async (field: HTMLInputElement) => {
    const [file] = field.files ?? [];
    if (file === undefined) return;
    setRead(importSettings(await file.text()));
    // The same file can be chosen again after it was mended.
    field.value = '';
  };
  return (
    <Section id="options-file" heading={t('options.file.heading')} hint={t('options.file.hint')}>
      <div class="options-actions">
        <button type="button" class="button" disabled={!canExport} onClick={onExport}>
          {t('options.file.export')}
        </button>
        <button ref={opener} type="button" class="button" onClick={() => input.current?.click()}>
          {t('options.file.import')}
        </button>
        <input
          ref={input}
          type="file"
          accept=".json,application/json"
          hidden
          aria-label={t('options.file.import')}
          onChange={(event) => void open(event.currentTarget)}
        />
      </div>
      <div role="alert">{read?.ok === false && <Problem problem={read.problem} />}</div>
      {read?.ok === true && (
        <ImportPreview
          before={settings}
          after={read.value}
          onCancel={close}
          onApply={() => {
            onImport(read.value);
            close();
          }}
        />
      )}
    </Section>
  );
}
