import { APPEARANCES, LANGUAGE_CHOICES } from '../../core/settings/settings-values.ts';
import { useT } from '../i18n/translator-context.tsx';
import { ChoiceField } from './ChoiceField.tsx';
import { Section } from './Section.tsx';
import type { SectionProps } from './section-props.ts';

export function LookSection({ settings, onChange }: SectionProps) {
  const t = useT();
  return (
    <Section id="options-look" heading={t('options.look')}>
      <ChoiceField
        label={t('options.language')}
        value={settings.language}
        values={LANGUAGE_CHOICES}
        nameOf={(language) => t(`options.languages.${language}`)}
        onChoose={(language) => onChange((now) => ({ ...now, language }))}
      />
      <ChoiceField
        label={t('options.appearance')}
        value={settings.appearance}
        values={APPEARANCES}
        nameOf={(appearance) => t(`options.appearances.${appearance}`)}
        onChoose={(appearance) => onChange((now) => ({ ...now, appearance }))}
      />
    </Section>
  );
}
