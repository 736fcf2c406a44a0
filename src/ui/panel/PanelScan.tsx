import { useCallback, useMemo, useState } from 'preact/hooks';
import type { PanelServices } from '../../app/panel-services.ts';
import { CATEGORIES } from '../../core/category.ts';
import type { Scan } from '../../core/scan/scan.schema.ts';
import { useT } from '../i18n/translator-context.tsx';
import { CategoryFilters } from '../popup/CategoryFilters.tsx';
import { LevelFilters } from '../popup/LevelFilters.tsx';
import { countByCategory, groupListings, NO_FILTER, toggled } from '../popup/listing-view.ts';
import { ScanProgress } from '../popup/ScanProgress.tsx';
import { useNumberKeys } from '../popup/use-number-keys.ts';
import { KeysDialog } from '../review/KeysDialog.tsx';
import { OutcomeLine } from '../review/OutcomeLine.tsx';
import { useDecisions } from '../review/use-decisions.ts';
import { useFlags } from '../review/use-flags.ts';
import { type DeskCommand, useReviewKeys } from '../review/use-review-keys.ts';
import { PanelRow } from './PanelRow.tsx';
import { chooseItems, panelItems, type ReviewChoice } from './panel-list.ts';
import { ReviewFilter } from './ReviewFilter.tsx';
import { usePanelActions } from './use-panel-actions.ts';

interface PanelScanProps {
  readonly services: PanelServices;
  readonly tabId: number;
  readonly scan: Scan;
}

/** One page's flagged listings, kept up to date while the page grows; keys and buttons decide them. */
export function PanelScan({ services, tabId, scan }: PanelScanProps) {
  const t = useT();
  const { table } = useFlags(services.flags);
  const [filter, setFilter] = useState(NO_FILTER);
  const [review, setReview] = useState<ReviewChoice>('all');
  const [isHelpOpen, setHelpOpen] = useState(false);
  const decisions = useDecisions(services.flags);
  const { flagged } = useMemo(() => groupListings(scan.found), [scan.found]);
  const rows = useMemo(() => new Map((table?.rows ?? []).map((row) => [row.id, row])), [table]);
  const items = useMemo(() => panelItems(flagged, scan.url, rows), [flagged, scan.url, rows]);
  const shown = chooseItems(items, filter, review);
  const show = useCallback((id: string) => services.focusListing(tabId, id), [services, tabId]);
  const actions = usePanelActions(shown, decisions, show);
  useReviewKeys((command: DeskCommand) => {
    if (command === 'help') setHelpOpen(true);
    else actions.run(command);
  });
  const toggleCategory = useCallback((index: number) => {
    const category = CATEGORIES[index];
    if (category !== undefined)
      setFilter((now) => ({ ...now, categories: toggled(now.categories, category) }));
  }, []);
  // While a reason is asked for, numbers answer that.
  useNumberKeys(actions.asked === 'nothing' ? CATEGORIES.length : 0, toggleCategory);
  return (
    <>
      {scan.state.kind === 'scanning' && <ScanProgress count={scan.state} />}
      <p class="panel-summary">{t('popup.summary', { count: flagged.length, total: scan.listings })}</p>
      <CategoryFilters
        counts={countByCategory(flagged)}
        chosen={filter.categories}
        onToggle={(category) => toggleCategory(CATEGORIES.indexOf(category))}
      />
      <LevelFilters
        flagged={flagged}
        chosen={filter.levels}
        onToggle={(level) => setFilter((now) => ({ ...now, levels: toggled(now.levels, level) }))}
      />
      <ReviewFilter items={items} chosen={review} onChoose={setReview} />
      <OutcomeLine outcome={decisions.outcome} />
      {shown.length === 0 ? (
        <p class="muted panel-empty">{t('panel.nothing')}</p>
      ) : (
        <ul class="listings" aria-label={t('popup.flaggedList')}>
          {shown.map((item) => (
            <PanelRow key={item.flagId} item={item} actions={actions} />
          ))}
        </ul>
      )}
      <KeysDialog isOpen={isHelpOpen} onClose={() => setHelpOpen(false)} hasTable={false} />
    </>
  );
}
