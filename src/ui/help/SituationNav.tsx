import { SITUATIONS, type Situation } from '../../core/law/situation.ts';
import { useT } from '../i18n/translator-context.tsx';

interface SituationNavProps {
  readonly situation: Situation;
}

export function SituationNav({ situation }: SituationNavProps) {
  const t = useT();
  return (
    <nav class="help-situations" aria-label={t('help.situations')}>
      <ul>
        {SITUATIONS.map((one) => (
          <li key={one}>
            <a class="help-situation" href={`#${one}`} aria-current={one === situation ? 'page' : undefined}>
              {t(`help.situation.${one}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
