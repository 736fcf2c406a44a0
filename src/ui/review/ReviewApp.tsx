import { useRef, useState } from 'preact/hooks';
import type { ReviewServices } from '../../app/review-services.ts';
import type { ReviewStart } from '../../core/flags/review-address.ts';
import { BacklogSheet } from '../backlog/BacklogSheet.tsx';
import { useT } from '../i18n/translator-context.tsx';
import { ChartsSection } from './ChartsSection.tsx';
import { DecisionBar } from './DecisionBar.tsx';
import { DetailPane } from './DetailPane.tsx';
import { FilterBar } from './FilterBar.tsx';
import { FlagsTable } from './FlagsTable.tsx';
import { KeysDialog } from './KeysDialog.tsx';
import { OutcomeLine, problemText } from './OutcomeLine.tsx';
import { ReviewHead } from './ReviewHead.tsx';
import { SelectionLine } from './SelectionLine.tsx';
import { StoreSheet } from './StoreSheet.tsx';
import { nextSort } from './sort-rows.ts';
import { useDecisions } from './use-decisions.ts';
import { useDesk } from './use-desk.ts';
import { useDeskActions } from './use-desk-actions.ts';
import { type DeskCommand, useReviewKeys } from './use-review-keys.ts';

type Sheet = 'keys' | 'store' | 'backlog';

interface ReviewAppProps {
  readonly services: ReviewServices;
  readonly rulesOff: readonly string[];
  /** What is shown when the page opens. */
  readonly start: ReviewStart;
}

/** The desk: all flags in a table, the one in focus beside it, decided by keys or buttons. */
export function ReviewApp({ services, rulesOff, start }: ReviewAppProps) {
  const t = useT();
  const { flags } = services;
  const desk = useDesk(flags, start);
  const decisions = useDecisions(flags);
  const [sheet, setSheet] = useState<Sheet | 'none'>('none');
  // A dialog tells that it has closed a moment later, when another may be open.
  const close = (closed: Sheet) => setSheet((open) => (open === closed ? 'none' : open));
  const search = useRef<HTMLInputElement>(null);
  const { shown, current, selected } = desk;
  const actions = useDeskActions(desk, decisions);
  const onCommand = (command: DeskCommand) => {
    const row = desk.currentNow();
    if (command === 'next') actions.step(1);
    else if (command === 'previous') actions.step(-1);
    else if (command === 'confirm') actions.decide('confirmed');
    else if (command === 'escalate') actions.decide('escalated');
    else if (command === 'dismiss') actions.ask('reason');
    else if (command === 'note') actions.ask('note');
    else if (command === 'undo') actions.undo();
    else if (command === 'help') setSheet('keys');
    else if (command === 'search') search.current?.focus();
    else if (row !== null) actions.toggle(row.id, false);
  };
  useReviewKeys(onCommand);

  return (
    <div class="review">
      <ReviewHead
        desk={desk}
        onKeys={() => setSheet('keys')}
        onStore={() => setSheet('store')}
        onBacklog={() => setSheet('backlog')}
      />
      {desk.trouble !== null && (
        <p class="trouble" role="alert">
          {problemText(desk.trouble, t)}
        </p>
      )}
      <main class="review-main">
        <ChartsSection
          rows={desk.table?.rows ?? []}
          rulesOff={rulesOff}
          onTurnRule={(rule, isOn) => void services.turnRule(rule, isOn)}
          onOpen={desk.open}
          onCopy={services.copy}
        />
        <FilterBar
          rows={desk.table?.rows ?? []}
          query={desk.query}
          filter={desk.filter}
          search={search}
          onQuery={desk.setQuery}
          onFilter={desk.setFilter}
        />
        <div class="desk">
          <div class="desk-list">
            <SelectionLine desk={desk} />
            <FlagsTable
              rows={shown}
              currentIndex={desk.currentIndex}
              selected={selected}
              sort={desk.sort}
              onSort={(column) => desk.setSort(nextSort(desk.sort, column))}
              onOpen={desk.open}
              onSelect={actions.toggle}
              onSelectAll={actions.toggleAll}
            />
          </div>
          <div class="desk-detail">
            <DecisionBar
              count={selected.size || (current === null ? 0 : 1)}
              asked={actions.asked}
              onAsk={actions.ask}
              onDecide={actions.decide}
              onDismiss={actions.dismiss}
              onNote={actions.note}
            />
            <OutcomeLine outcome={decisions.outcome} />
            <DetailPane
              flags={flags}
              row={current}
              onSelect={(ids) => desk.select(new Set(ids))}
              onOpen={desk.open}
            />
          </div>
        </div>
      </main>
      <KeysDialog isOpen={sheet === 'keys'} onClose={() => close('keys')} hasTable />
      <BacklogSheet
        services={services.backlog}
        isOpen={sheet === 'backlog'}
        onClose={() => close('backlog')}
      />
      <StoreSheet
        flags={flags}
        isOpen={sheet === 'store'}
        stored={desk.table?.rows.length ?? 0}
        shownIds={sheet === 'store' ? shown.map(({ id }) => id) : []}
        selectedIds={[...selected]}
        onClose={() => close('store')}
      />
    </div>
  );
}
