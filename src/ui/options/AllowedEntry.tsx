import type { AllowEntry } from '../../core/settings/settings.schema.ts';
import { formatDay } from '../i18n/format-day.ts';
import { useTranslator } from '../i18n/translator-context.tsx';
import { allowedName } from './allowed-name.ts';

interface AllowedEntryProps {
  readonly entry: AllowEntry;
  readonly onRemove: () => void;
}

export function AllowedEntry({ entry, onRemove }: AllowedEntryProps) {
  const { t, language } = useTranslator();
  const name = allowedName(entry, t);
  return (
    <li class="options-item">
      <span class="options-item-name">
        <bdi>{name}</bdi>{' '}
        <span class="muted">{t('options.allowed.since', { day: formatDay(entry.addedOn, language) })}</span>
      </span>
      <button
        type="button"
        class="button"
        aria-label={t('options.allowed.removeNamed', { name })}
        onClick={onRemove}
      >
        {t('options.allowed.remove')}
      </button>
    </li>
  );
}
