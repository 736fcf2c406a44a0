import { useCallback, useRef, useState } from 'preact/hooks';
import type { DismissReason } from '../../core/flags/flag-values.ts';
import type { Asked } from '../review/DecisionBar.tsx';
import type { Decisions } from '../review/use-decisions.ts';
import type { DeskCommand } from '../review/use-review-keys.ts';
import type { PanelItem } from './panel-list.ts';

/** What keys and buttons do in the side panel. */
export interface PanelActions {
  /** Id of the flag in focus, null before the first. */
  readonly currentId: string | null;
  readonly asked: Asked;
  /** Whether the page no longer shows the listing in focus. */
  readonly isMissing: boolean;
  /** Puts a listing in focus, here and on the page. */
  open(flagId: string): void;
  ask(asked: Asked): void;
  decide(decision: 'confirmed' | 'escalated'): void;
  dismiss(reason: DismissReason): void;
  note(text: string): void;
  run(command: DeskCommand): void;
}

/** One after the other, in the order of the keys: each is about the listing in focus when its turn comes. */
export function usePanelActions(
  shown: readonly PanelItem[],
  decisions: Decisions,
  show: (listingId: string) => Promise<boolean>,
): PanelActions {
  const [currentId, setCurrentId] = useState<string | null>(null);
  const [asked, ask] = useState<Asked>('nothing');
  const [isMissing, setMissing] = useState(false);
  const now = useRef({ shown, currentId });
  now.current.shown = shown;
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const inTurn = (task: () => Promise<unknown> | undefined) => {
    last.current = last.current.then(task);
  };
  const itemAt = (by: number) => {
    const { shown: items, currentId: id } = now.current;
    const at = items.findIndex((item) => item.flagId === id);
    return at < 0 ? items[0] : items[at + by];
  };
  const focus = useCallback(
    async (item: PanelItem | undefined) => {
      if (item === undefined) return;
      now.current.currentId = item.flagId;
      setCurrentId(item.flagId);
      ask('nothing');
      setMissing(!(await show(item.view.judged.listing.id)));
    },
    [show],
  );
  const open = (flagId: string) =>
    inTurn(() => focus(now.current.shown.find((item) => item.flagId === flagId)));
  const targets = () => (now.current.currentId === null ? [] : [now.current.currentId]);
  const decide = async (decision: 'confirmed' | 'dismissed' | 'escalated', reason?: DismissReason) => {
    const following = itemAt(1);
    if (!(await decisions.decide(targets(), decision, reason))) return;
    ask('nothing');
    await focus(following);
  };
  const actions = {
    decide: (decision: 'confirmed' | 'escalated') => inTurn(() => decide(decision)),
    undo: () =>
      inTurn(async () => {
        const [first] = await decisions.undo();
        await focus(now.current.shown.find(({ flagId }) => flagId === first));
      }),
    ask: (next: Asked) => inTurn(async () => ask(targets().length === 0 ? 'nothing' : next)),
  };
  return {
    currentId,
    asked,
    isMissing,
    open,
    ask: actions.ask,
    decide: actions.decide,
    dismiss: (reason) => inTurn(() => decide('dismissed', reason)),
    note: (text) =>
      inTurn(async () => {
        if (await decisions.note(targets(), text)) ask('nothing');
      }),
    run(command) {
      if (command === 'next') inTurn(() => focus(itemAt(1)));
      else if (command === 'previous') inTurn(() => focus(itemAt(-1)));
      else if (command === 'confirm') actions.decide('confirmed');
      else if (command === 'escalate') actions.decide('escalated');
      else if (command === 'dismiss') actions.ask('reason');
      else if (command === 'note') actions.ask('note');
      else if (command === 'undo') actions.undo();
    },
  };
}
