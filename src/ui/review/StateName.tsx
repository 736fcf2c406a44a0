import type { FlagState } from '../../core/flags/flag-values.ts';
import { lookOf } from '../../core/flags/review-look.ts';
import { useT } from '../i18n/translator-context.tsx';
import { Icon } from '../theme/Icon.tsx';
import { REVIEW_ICONS } from '../theme/icon-shapes.ts';

interface StateNameProps {
  readonly state: FlagState;
}

/** Where a flag stands: its own shape and word, never a colour. */
export function StateName({ state }: StateNameProps) {
  const t = useT();
  const look = lookOf(state);
  return (
    <span class="state-name">
      {look !== null && <Icon name={REVIEW_ICONS[look]} />}
      {look === null ? t('review.open') : t(`reviewLook.${look}`)}
    </span>
  );
}
