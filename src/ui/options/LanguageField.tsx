import { LANGUAGE_CHOICES } from '../../core/settings/settings-values.ts';
import { useT } from '../i18n/translator-context.tsx';
import { ChoiceField } from './ChoiceField.tsx';
import type { SectionProps } from './section-props.ts';

export function LanguageField({ settings, onChange }: SectionProps) {
  const t = useT();
  return (
    <ChoiceField
      label={t('options.language')}
      value={settings.language}
      values={LANGUAGE_CHOICES}
      nameOf={(language) => t(`options.languages.${language}`)}
      onChoose={(language) => onChange((now) => ({ ...now, language }))}
    />
  );
}
