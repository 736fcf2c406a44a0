import { useMemo } from 'preact/hooks';
import type { Scan } from '../../core/scan/scan.schema.ts';
import { useT } from '../i18n/translator-context.tsx';
import { FlaggedListings } from './FlaggedListings.tsx';
import { HintNotice } from './HintNotice.tsx';
import { groupListings } from './listing-view.ts';
import { NoteListings } from './NoteListings.tsx';
import { NotScanned } from './NotScanned.tsx';
import { ScanProgress } from './ScanProgress.tsx';
import { ScanSummary } from './ScanSummary.tsx';
import { StateMessage } from './StateMessage.tsx';

interface ScanViewProps {
  readonly scan: Scan;
}

/** A scan, running or done: how it stands, what it found, what it could not read. */
export function ScanView({ scan }: ScanViewProps) {
  const t = useT();
  const { flagged, notes } = useMemo(() => groupListings(scan.found), [scan.found]);
  return (
    <>
      {scan.state.kind === 'scanning' && <ScanProgress count={scan.state} />}
      {scan.state.kind === 'failed' && (
        <StateMessage title={t('popup.failed')} hint={t('popup.failedHint')} />
      )}
      {scan.state.kind === 'done' && (
        <ScanSummary listings={scan.listings} flagged={flagged.length} coverage={scan.coverage} />
      )}
      {flagged.length > 0 && <FlaggedListings flagged={flagged} />}
      {notes.length > 0 && <NoteListings notes={notes} />}
      {flagged.length + notes.length > 0 && <p class="lead muted">{t('popup.lead')}</p>}
      {scan.hint !== null && <HintNotice hint={scan.hint} />}
      <NotScanned notScanned={scan.notScanned} coverage={scan.coverage} />
    </>
  );
}
