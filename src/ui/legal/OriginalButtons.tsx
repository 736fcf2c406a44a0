import type { LawLanguage } from '../../core/law/explanation.schema.ts';
import { useT } from '../i18n/translator-context.tsx';

interface OriginalButtonsProps {
  readonly originals: readonly LawLanguage[];
  readonly shown: readonly LawLanguage[];
  readonly onChange: (shown: readonly LawLanguage[]) => void;
}

/** One switch for each original that can stand beside the text. */
export function OriginalButtons({ originals, shown, onChange }: OriginalButtonsProps) {
  const t = useT();
  const toggle = (language: LawLanguage) =>
    onChange(originals.filter((one) => (one === language ? !shown.includes(one) : shown.includes(one))));
  return (
    <p class="originals">
      {originals.map((language) => (
        <button
          key={language}
          type="button"
          class="button"
          aria-pressed={shown.includes(language)}
          onClick={() => toggle(language)}
        >
          {t(`legal.beside.${language}`)}
        </button>
      ))}
    </p>
  );
}
