import { CheckDisclosure } from '../check/CheckDisclosure.tsx';
import { PopupActions } from './PopupActions.tsx';
import { PopupBody } from './PopupBody.tsx';
import { PopupHeader } from './PopupHeader.tsx';
import { usePopupTools } from './popup-context.tsx';
import { popupView } from './popup-view.ts';
import { useScan } from './use-scan.ts';
import { useWatched } from './use-watched.ts';
import { WarningNotice } from './WarningNotice.tsx';

/** The whole popup: whose page it is, what was found on it, what to do next. */
export function Popup() {
  const { services, checkText } = usePopupTools();
  const { facts, start } = useScan(services);
  const watch = useWatched(services);
  const view = popupView(facts);
  return (
    <div class="popup">
      <PopupHeader page={services.page} />
      <main class="popup-main">
        {view.kind === 'scan' && <WarningNotice scan={view.scan} />}
        <PopupBody view={view} onScan={start} />
        <CheckDisclosure checkText={checkText} />
      </main>
      <PopupActions view={view} watch={watch} onScan={start} />
    </div>
  );
}
