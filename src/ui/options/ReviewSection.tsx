import { useLanguage, useT } from '../i18n/translator-context.tsx';
import { ChoiceField } from './ChoiceField.tsx';
import { Section } from './Section.tsx';
import type { SectionProps } from './section-props.ts';

interface ReviewSectionProps extends SectionProps {
  /** The title of a rule; its id where no pack has it any more. */
  readonly ruleTitle: (rule: string, language: string) => string;
}

/** What moderators set: keys on pages, and the rules that no longer count. */
export function ReviewSection({ settings, onChange, ruleTitle }: ReviewSectionProps) {
  const t = useT();
  const language = useLanguage();
  const turnOn = (rule: string) =>
    onChange((now) => ({ ...now, rulesOff: now.rulesOff.filter((one) => one !== rule) }));
  return (
    <Section id="options-review" heading={t('options.review')} hint={t('options.pageKeys.hint')}>
      <ChoiceField
        label={t('options.pageKeys.label')}
        value={settings.pageKeys ? 'on' : 'off'}
        values={['on', 'off']}
        nameOf={(choice) => t(`options.switch.${choice}`)}
        onChoose={(choice) => onChange((now) => ({ ...now, pageKeys: choice === 'on' }))}
      />
      <h3>{t('options.rulesOff.heading')}</h3>
      {settings.rulesOff.length === 0 ? (
        <p class="muted">{t('options.rulesOff.empty')}</p>
      ) : (
        <ul class="options-list">
          {settings.rulesOff.map((rule) => (
            <li key={rule} class="options-item">
              <span class="options-item-name">{ruleTitle(rule, language)}</span>
              <button
                type="button"
                class="button"
                aria-label={t('options.rulesOff.turnOnNamed', { name: ruleTitle(rule, language) })}
                onClick={() => turnOn(rule)}
              >
                {t('options.rulesOff.turnOn')}
              </button>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
