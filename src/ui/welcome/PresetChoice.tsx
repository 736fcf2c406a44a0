import { choosePreset } from '../../core/settings/presets.ts';
import { PRESET_IDS, type PresetId } from '../../core/settings/settings-values.ts';
import { useT } from '../i18n/translator-context.tsx';
import { PresetFacts } from '../options/PresetFacts.tsx';
import { Section } from '../options/Section.tsx';
import type { SectionProps } from '../options/section-props.ts';

/** What the reader is here for; a choice is saved at once, and none is fine too. */
export function PresetChoice({ settings, onChange }: SectionProps) {
  const t = useT();
  return (
    <Section id="welcome-preset" heading={t('welcome.preset.heading')} hint={t('welcome.preset.hint')}>
      <div class="welcome-presets" role="radiogroup" aria-labelledby="welcome-preset">
        {PRESET_IDS.map((preset) => (
          <PresetOption
            key={preset}
            preset={preset}
            isChosen={settings.preset === preset}
            onChoose={() => onChange((now) => choosePreset(now, preset))}
          />
        ))}
      </div>
    </Section>
  );
}

interface PresetOptionProps {
  readonly preset: PresetId;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

function PresetOption({ preset, isChosen, onChoose }: PresetOptionProps) {
  const t = useT();
  return (
    <div class={isChosen ? 'preset preset-chosen' : 'preset'}>
      <label class="welcome-preset-name">
        <input
          type="radio"
          name="preset"
          checked={isChosen}
          aria-describedby={`welcome-preset-${preset}`}
          onChange={onChoose}
        />
        {t(`options.preset.${preset}`)}
      </label>
      <p id={`welcome-preset-${preset}`}>{t(`welcome.preset.${preset}`)}</p>
      <details class="welcome-facts">
        <summary>{t('options.preset.turnsOn')}</summary>
        <PresetFacts preset={preset} />
      </details>
    </div>
  );
}
