import { useEffect, useRef } from 'preact/hooks';
import { useT } from '../i18n/translator-context.tsx';
import { FindingFacts } from '../popup/FindingFacts.tsx';
import { FindingWhy } from '../popup/FindingWhy.tsx';
import { DecisionBar } from '../review/DecisionBar.tsx';
import { StateName } from '../review/StateName.tsx';
import { LevelIcon } from '../theme/LevelIcon.tsx';
import type { PanelItem } from './panel-list.ts';
import type { PanelActions } from './use-panel-actions.ts';

interface PanelRowProps {
  readonly item: PanelItem;
  readonly actions: PanelActions;
}

/** Scrolls no further than needed; of one that is higher than the window the beginning is shown. */
function showFromTop(element: HTMLElement): void {
  const isHigher = element.offsetHeight > document.documentElement.clientHeight / 2;
  element.scrollIntoView({ block: isHigher ? 'start' : 'nearest' });
}

/** One flagged listing; the one in focus shows its reasons and what can be decided. */
export function PanelRow({ item: { view, flagId, state }, actions }: PanelRowProps) {
  const t = useT();
  const isCurrent = actions.currentId === flagId;
  const root = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isCurrent && root.current !== null) showFromTop(root.current);
  }, [isCurrent]);
  const { price, text, title } = view.judged.listing;
  const name = title ?? (text.trim().split('\n')[0] || t('popup.untitled'));
  return (
    <li
      ref={root}
      class={isCurrent ? 'listing panel-current' : 'listing'}
      aria-current={isCurrent || undefined}
    >
      <div class="listing-head">
        <span class="listing-level">
          <LevelIcon level={view.top.level} />
        </span>
        <button
          type="button"
          class="listing-title"
          aria-label={t('popup.showInPage', { title: name })}
          onClick={() => actions.open(flagId)}
        >
          <bdi>{name}</bdi>
        </button>
        {price !== null && <span class="listing-price">{price.raw}</span>}
      </div>
      <div class="panel-facts">
        {view.findings.map((finding) => (
          <FindingFacts key={finding.category} finding={finding} text={text} />
        ))}
        {state !== 'open' && <StateName state={state} />}
      </div>
      {isCurrent && (
        <>
          <p class="listing-missing muted" role="status">
            {actions.isMissing && t('popup.notOnPage')}
          </p>
          <DecisionBar
            count={1}
            asked={actions.asked}
            onAsk={actions.ask}
            onDecide={actions.decide}
            onDismiss={actions.dismiss}
            onNote={actions.note}
          />
          {view.findings.map((finding) => (
            <FindingWhy
              key={finding.category}
              finding={finding}
              text={text}
              isOneOfSeveral={view.findings.length > 1}
            />
          ))}
        </>
      )}
    </li>
  );
}
