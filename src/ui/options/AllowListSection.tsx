import { addAllowed, keyOf, removeAllowed } from '../../core/settings/allow-list.ts';
import { useT } from '../i18n/translator-context.tsx';
import { AllowedEntry } from './AllowedEntry.tsx';
import { AllowForm } from './AllowForm.tsx';
import { Section } from './Section.tsx';
import type { SectionProps } from './section-props.ts';

interface AllowListSectionProps extends SectionProps {
  /** Today, ISO 8601. */
  readonly today: () => string;
}

export function AllowListSection({ settings, onChange, today }: AllowListSectionProps) {
  const t = useT();
  return (
    <Section id="options-allowed" heading={t('options.allowed.heading')} hint={t('options.allowed.hint')}>
      <AllowForm
        count={settings.allowed.length}
        onAdd={(site, seller) => {
          const addedOn = today();
          onChange((now) => addAllowed(now, { site, seller, addedOn }));
        }}
      />
      {settings.allowed.length === 0 ? (
        <p class="muted">{t('options.allowed.empty')}</p>
      ) : (
        <ul class="options-list">
          {settings.allowed.map((entry) => (
            <AllowedEntry
              key={keyOf(entry)}
              entry={entry}
              onRemove={() => onChange((now) => removeAllowed(now, entry))}
            />
          ))}
        </ul>
      )}
    </Section>
  );
}
