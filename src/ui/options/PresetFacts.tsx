import { CATEGORIES } from '../../core/category.ts';
import { PRESETS } from '../../core/settings/presets.ts';
import type { PresetId } from '../../core/settings/settings-values.ts';
import { useT } from '../i18n/translator-context.tsx';

interface PresetFactsProps {
  readonly preset: PresetId;
}

/** Everything a preset sets. */
export function PresetFacts({ preset }: PresetFactsProps) {
  const t = useT();
  const { levels, reader, warnings, pageKeys } = PRESETS[preset];
  return (
    <dl class="preset-facts" aria-label={t('options.preset.turnsOn')}>
      {CATEGORIES.map((category) => (
        <div key={category}>
          <dt class="muted">{t(`category.${category}`)}</dt>
          <dd>{t(`options.leastLevel.${levels[category]}`)}</dd>
        </div>
      ))}
      <div>
        <dt class="muted">{t('options.warnings')}</dt>
        <dd>{t(`options.switch.${warnings ? 'on' : 'off'}`)}</dd>
      </div>
      <div>
        <dt class="muted">{t('options.pageKeys.label')}</dt>
        <dd>{t(`options.switch.${pageKeys ? 'on' : 'off'}`)}</dd>
      </div>
      <div>
        <dt class="muted">{t('options.reader')}</dt>
        <dd>{t(`legal.reader.${reader}`)}</dd>
      </div>
    </dl>
  );
}
