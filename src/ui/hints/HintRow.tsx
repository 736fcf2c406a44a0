import { useState } from 'preact/hooks';
import type { SavedHint } from '../../core/sites/saved-hint.schema.ts';
import { formatDay } from '../i18n/format-day.ts';
import { useLanguage, useT } from '../i18n/translator-context.tsx';
import { HintFacts } from './HintFacts.tsx';

interface HintRowProps {
  readonly saved: SavedHint;
  readonly onShare: () => Promise<boolean>;
  readonly onDelete: () => void;
}

/** One hint: its site, what it says, and what can be done with it. */
export function HintRow({ saved: { hint, savedAt }, onShare, onDelete }: HintRowProps) {
  const t = useT();
  const language = useLanguage();
  const [shared, setShared] = useState<'copied' | 'notCopied' | null>(null);
  const share = async () => setShared((await onShare()) ? 'copied' : 'notCopied');
  const { name, version } = hint;
  const day = formatDay(new Date(savedAt).toISOString().slice(0, 10), language);
  return (
    <li class="hint">
      <h2 class="hint-name">
        <bdi>{name}</bdi>
      </h2>
      <p class="muted hint-saved">{t('hints.savedOn', { day, version })}</p>
      <HintFacts hint={hint} />
      <div class="hint-actions">
        <button type="button" class="button" aria-label={t('hints.shareOf', { name })} onClick={share}>
          {t('hints.share')}
        </button>
        <button type="button" class="button" aria-label={t('hints.deleteOf', { name })} onClick={onDelete}>
          {t('hints.delete')}
        </button>
        <span class="muted" role="status">
          {shared !== null && t(`hints.${shared}`)}
        </span>
      </div>
    </li>
  );
}
