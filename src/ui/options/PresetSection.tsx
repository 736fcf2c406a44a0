import { choosePreset } from '../../core/settings/presets.ts';
import { PRESET_IDS } from '../../core/settings/settings-values.ts';
import { useT } from '../i18n/translator-context.tsx';
import { PresetCard } from './PresetCard.tsx';
import { Section } from './Section.tsx';
import type { SectionProps } from './section-props.ts';

export function PresetSection({ settings, onChange }: SectionProps) {
  const t = useT();
  return (
    <Section id="options-presets" heading={t('options.preset.heading')} hint={t('options.preset.hint')}>
      <ul class="presets">
        {PRESET_IDS.map((preset) => (
          <PresetCard
            key={preset}
            preset={preset}
            settings={settings}
            onUse={() => onChange((now) => choosePreset(now, preset))}
          />
        ))}
      </ul>
    </Section>
  );
}
