import type { OptionsServices } from '../../app/options-services.ts';
import { useT } from '../i18n/translator-context.tsx';
import { Section } from './Section.tsx';
import { useWatchedSites } from './use-watched-sites.ts';
import { watchedName } from './watched-name.ts';

interface WatchedSectionProps {
  readonly services: OptionsServices;
}

export function WatchedSection({ services }: WatchedSectionProps) {
  const t = useT();
  const patterns = useWatchedSites(services);
  return (
    <Section id="options-watched" heading={t('options.watched.heading')} hint={t('options.watched.hint')}>
      {patterns?.length === 0 && <p class="muted">{t('options.watched.empty')}</p>}
      {patterns !== null && patterns.length > 0 && (
        <ul class="options-list">
          {patterns.map((pattern) => (
            <li key={pattern} class="options-item">
              <bdi class="options-item-name">{watchedName(pattern)}</bdi>
              <button
                type="button"
                class="button"
                aria-label={t('options.watched.stopNamed', { site: watchedName(pattern) })}
                onClick={() => void services.stopWatching(pattern)}
              >
                {t('options.watched.stop')}
              </button>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
