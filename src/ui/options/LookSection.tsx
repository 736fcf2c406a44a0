import { APPEARANCES } from '../../core/settings/settings-values.ts';
import { useT } from '../i18n/translator-context.tsx';
import { ChoiceField } from './ChoiceField.tsx';
import { LanguageField } from './LanguageField.tsx';
import { Section } from './Section.tsx';
import type { SectionProps } from './section-props.ts';

export function LookSection({ settings, onChange }: SectionProps) {
  const t = useT();
  return (
    <Section id="options-look" heading={t('options.look')}>
      <LanguageField settings={settings} onChange={onChange} />
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
