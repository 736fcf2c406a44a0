import type { Scorecard } from '../core/packs/scorecard.schema.ts';
import type { Explain } from '../core/report/report.ts';
import type { EvidenceWish } from '../platform/background-warnings.ts';
import type { TextFile } from '../platform/downloads.ts';
import { exportFile } from './export-scan.ts';

/** The file of one listing: the same export as that of a scan, read when the listing was. */
export function evidenceFile(
  { listing, findings, pageUrl, readAt }: EvidenceWish,
  scorecards: readonly Scorecard[],
  explain: Explain,
): TextFile {
  const scan = {
    id: listing.id,
    url: pageUrl,
    site: URL.parse(pageUrl)?.hostname ?? '',
    startedAt: readAt,
    state: { kind: 'done' as const },
    listings: 1,
    notScanned: { images: 0, canvases: 0, frames: 0 },
    hint: null,
    found: [{ listing, findings }],
  };
  const file = exportFile(scan, 'json', scorecards, explain);
  return { ...file, name: file.name.replace('tradeflag-', 'tradeflag-evidence-') };
}
