import { SCANNED_LANGUAGES } from '../../core/settings/settings-values.ts';
import { skipLanguage } from '../../core/settings/skip-language.ts';
import { languageName } from '../i18n/language-name.ts';
import { useTranslator } from '../i18n/translator-context.tsx';
import { Section } from './Section.tsx';
import type { SectionProps } from './section-props.ts';

/** The languages whose words are looked for in listings. */
export function ScannedSection({ settings, onChange }: SectionProps) {
  const { t, language: own } = useTranslator();
  return (
    <Section id="options-scanned" heading={t('options.scanned.heading')} hint={t('options.scanned.hint')}>
      <ul class="options-ticks">
        {SCANNED_LANGUAGES.map((language) => (
          <li key={language}>
            <label class="options-tick">
              <input
                type="checkbox"
                checked={!settings.skippedLanguages.includes(language)}
                onChange={(event) => {
                  const isSkipped = !event.currentTarget.checked;
                  onChange((now) => skipLanguage(now, language, isSkipped));
                }}
              />
              {languageName(language, own)}
            </label>
          </li>
        ))}
      </ul>
    </Section>
  );
}
