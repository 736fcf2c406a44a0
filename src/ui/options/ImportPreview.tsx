import { useEffect, useRef } from 'preact/hooks';
import type { Settings } from '../../core/settings/settings.schema.ts';
import { settingsChanges } from '../../core/settings/settings-changes.ts';
import { useTranslator } from '../i18n/translator-context.tsx';
import { changeText } from './change-text.ts';

interface ImportPreviewProps {
  readonly before: Settings;
  readonly after: Settings;
  readonly onApply: () => void;
  readonly onCancel: () => void;
}

/** What an imported file changes, to be agreed to or left. Takes the focus when it opens. */
export function ImportPreview({ before, after, onApply, onCancel }: ImportPreviewProps) {
  const translator = useTranslator();
  const { t } = translator;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [after]);
  const changes = settingsChanges(before, after).map((change) => changeText(change, translator));
  return (
    <div class="options-box">
      <h3 ref={heading} tabIndex={-1}>
        {t('options.file.changes')}
      </h3>
      {changes.length === 0 && <p>{t('options.file.noChanges')}</p>}
      <ul class="import-changes">
        {changes.map((text) => (
          <li key={text}>
            <bdi>{text}</bdi>
          </li>
        ))}
      </ul>
      <div class="options-actions">
        <button type="button" class="button button-main" onClick={onApply}>
          {t('options.file.apply')}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {t('options.file.cancel')}
        </button>
      </div>
    </div>
  );
}
