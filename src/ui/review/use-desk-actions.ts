import { useCallback, useRef, useState } from 'preact/hooks';
import type { DismissReason } from '../../core/flags/flag-values.ts';
import type { Asked } from './DecisionBar.tsx';
import { rangeBetween } from './select-range.ts';
import type { Decisions } from './use-decisions.ts';
import type { Desk } from './use-desk.ts';

/** What keys and buttons do on the review page. */
export interface DeskActions {
  readonly asked: Asked;
  ask(asked: Asked): void;
  /** Moves the focus by so many rows, after the decisions asked for before. */
  step(by: number): void;
  decide(decision: 'confirmed' | 'escalated'): void;
  dismiss(reason: DismissReason): void;
  note(text: string): void;
  undo(): void;
  /** Chooses a row or no longer; `isRange`: with everything between it and the row in focus. */
  toggle(id: string, isRange: boolean): void;
  toggleAll(): void;
}

/** One after the other, in the order of the keys: each is about the rows in focus or chosen when its turn comes. */
export function useDeskActions(desk: Desk, decisions: Decisions): DeskActions {
  const [asked, ask] = useState<Asked>('nothing');
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const inTurn = useCallback((task: () => Promise<unknown>) => {
    last.current = last.current.then(task);
  }, []);
  const { currentNow, selectedNow, step, select, setCurrent, shown } = desk;
  const targets = useCallback((): string[] => {
    const chosen = selectedNow();
    const current = currentNow();
    return chosen.size > 0 ? [...chosen] : current === null ? [] : [current.id];
  }, [selectedNow, currentNow]);
  // A decided row may leave the table, at once or a little later, or stay: where to go on is known before.
  const decide = async (decision: 'confirmed' | 'dismissed' | 'escalated', reason?: DismissReason) => {
    const following = desk.followingNow();
    const isTogether = selectedNow().size > 0;
    if (!(await decisions.decide(targets(), decision, reason))) return;
    ask('nothing');
    if (isTogether) select(new Set());
    else if (following !== null) setCurrent(following.id);
  };
  return {
    asked,
    ask: (next) => inTurn(async () => ask(targets().length === 0 ? 'nothing' : next)),
    step: (by) => inTurn(async () => step(by)),
    decide: (decision) => inTurn(() => decide(decision)),
    dismiss: (reason) => inTurn(() => decide('dismissed', reason)),
    note: (text) =>
      inTurn(async () => {
        if (await decisions.note(targets(), text)) ask('nothing');
      }),
    undo: () =>
      inTurn(async () => {
        const [first] = await decisions.undo();
        if (first !== undefined) setCurrent(first);
      }),
    toggle(id, isRange) {
      const next = new Set(selectedNow());
      const from = currentNow()?.id ?? null;
      if (isRange) for (const one of rangeBetween(shown, from, id)) next.add(one);
      else if (!next.delete(id)) next.add(id);
      select(next);
      setCurrent(id);
    },
    toggleAll: () =>
      select(selectedNow().size >= shown.length ? new Set() : new Set(shown.map(({ id }) => id))),
  };
}
