import { CATEGORIES } from '../../core/category.ts';
import { isPresetChanged, PRESETS } from '../../core/settings/presets.ts';
import type { Settings } from '../../core/settings/settings.schema.ts';
import type { PresetId } from '../../core/settings/settings-values.ts';
import { useT } from '../i18n/translator-context.tsx';

interface PresetCardProps {
  readonly preset: PresetId;
  readonly settings: Settings;
  readonly onUse: () => void;
}

/** A preset with everything it sets, and whether it is the one in force. */
export function PresetCard({ preset, settings, onUse }: PresetCardProps) {
  const t = useT();
  const { levels, reader } = PRESETS[preset];
  const isChosen = settings.preset === preset;
  const isChanged = isChosen && isPresetChanged(settings);
  return (
    <li class={isChosen ? 'preset preset-chosen' : 'preset'}>
      <h3 id={`preset-${preset}`}>{t(`options.preset.${preset}`)}</h3>
      <dl class="preset-facts" aria-label={t('options.preset.turnsOn')}>
        {CATEGORIES.map((category) => (
          <div key={category}>
            <dt class="muted">{t(`category.${category}`)}</dt>
            <dd>{t(`options.leastLevel.${levels[category]}`)}</dd>
          </div>
        ))}
        <div>
          <dt class="muted">{t('options.reader')}</dt>
          <dd>{t(`legal.reader.${reader}`)}</dd>
        </div>
      </dl>
      {isChosen && (
        <p class="preset-state">{t(isChanged ? 'options.preset.changed' : 'options.preset.chosen')}</p>
      )}
      {(!isChosen || isChanged) && (
        <button
          type="button"
          class="button"
          id={`use-${preset}`}
          aria-labelledby={`use-${preset} preset-${preset}`}
          onClick={onUse}
        >
          {t('options.preset.use')}
        </button>
      )}
    </li>
  );
}
