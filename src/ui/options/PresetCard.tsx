import { isPresetChanged } from '../../core/settings/presets.ts';
import type { Settings } from '../../core/settings/settings.schema.ts';
import type { PresetId } from '../../core/settings/settings-values.ts';
import { useT } from '../i18n/translator-context.tsx';
import { PresetFacts } from './PresetFacts.tsx';

interface PresetCardProps {
  readonly preset: PresetId;
  readonly settings: Settings;
  readonly onUse: () => void;
}

/** A preset with everything it sets, and whether it is the one in force. */
export function PresetCard({ preset, settings, onUse }: PresetCardProps) {
  const t = useT();
  const isChosen = settings.preset === preset;
  const isChanged = isChosen && isPresetChanged(settings);
  return (
    <li class={isChosen ? 'preset preset-chosen' : 'preset'}>
      <h3 id={`preset-${preset}`}>{t(`options.preset.${preset}`)}</h3>
      <PresetFacts preset={preset} />
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
