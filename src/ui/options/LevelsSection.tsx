import { CATEGORIES } from '../../core/category.ts';
import { READERS } from '../../core/law/explanation.schema.ts';
import { LEVEL_CHOICES } from '../../core/settings/settings-values.ts';
import { useT } from '../i18n/translator-context.tsx';
import { CategoryIcon } from '../theme/CategoryIcon.tsx';
import { ChoiceField } from './ChoiceField.tsx';
import { Section } from './Section.tsx';
import type { SectionProps } from './section-props.ts';

const SWITCH = ['on', 'off'] as const;

export function LevelsSection({ settings, onChange }: SectionProps) {
  const t = useT();
  return (
    <Section id="options-levels" heading={t('options.levels')} hint={t('options.levelsHint')}>
      {CATEGORIES.map((category) => (
        <ChoiceField
          key={category}
          label={
            <>
              <CategoryIcon category={category} /> {t(`category.${category}`)}
            </>
          }
          value={settings.levels[category]}
          values={LEVEL_CHOICES}
          nameOf={(level) => t(`options.leastLevel.${level}`)}
          onChoose={(level) => onChange((now) => ({ ...now, levels: { ...now.levels, [category]: level } }))}
        />
      ))}
      <ChoiceField
        label={t('options.warnings')}
        value={settings.warnings ? 'on' : 'off'}
        values={SWITCH}
        nameOf={(value) => t(`options.switch.${value}`)}
        onChoose={(value) => onChange((now) => ({ ...now, warnings: value === 'on' }))}
      />
      <ChoiceField
        label={t('options.reader')}
        value={settings.reader}
        values={READERS}
        nameOf={(reader) => t(`legal.reader.${reader}`)}
        onChoose={(reader) => onChange((now) => ({ ...now, reader }))}
      />
    </Section>
  );
}
