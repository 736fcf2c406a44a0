import { useT } from '../i18n/translator-context.tsx';
import type { WatchControl } from './use-watched.ts';

interface WatchButtonProps {
  readonly watch: WatchControl;
}

export function WatchButton({ watch: { site, state, watch, stop } }: WatchButtonProps) {
  const t = useT();
  const isWatched = state === 'watched';
  return (
    <>
      <button type="button" class="button" disabled={state === 'unknown'} onClick={isWatched ? stop : watch}>
        {t(isWatched ? 'popup.stopWatching' : 'popup.watchSite')}
      </button>
      <p class="watch-note muted" role="status">
        {isWatched && t('popup.watching', { site })}
        {state === 'denied' && t('popup.watchDenied', { site })}
      </p>
    </>
  );
}
