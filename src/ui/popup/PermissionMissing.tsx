import { useT } from '../i18n/translator-context.tsx';
import { usePopupTools } from './popup-context.tsx';
import { StateMessage } from './StateMessage.tsx';

interface PermissionMissingProps {
  readonly site: string;
  readonly pattern: string;
  readonly onAllowed: () => void;
}

export function PermissionMissing({ site, pattern, onAllowed }: PermissionMissingProps) {
  const t = useT();
  const { services } = usePopupTools();
  const ask = async () => {
    if (await services.allowSite(pattern)) onAllowed();
  };
  return (
    <StateMessage title={t('popup.permissionMissing', { site })} hint={t('popup.permissionHint')}>
      <button type="button" class="button button-main state-action" onClick={ask}>
        {t('popup.allowSite', { site })}
      </button>
    </StateMessage>
  );
}
