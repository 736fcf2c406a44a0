import { useEffect, useRef, useState } from 'preact/hooks';
import { type BoundText, boundText } from '../../core/check/bound-text.ts';
import type { CheckAnswer, CheckText } from './check-text.ts';

/** How the check of a text stands. `text` is what the findings' spans point into. */
export type CheckState =
  | { readonly kind: 'none' }
  | { readonly kind: 'checking' }
  | { readonly kind: 'failed' }
  | ({ readonly kind: 'done'; readonly checked: BoundText } & CheckAnswer);

/** Checks texts one at a time; the answer to an older text never replaces that to a newer one. */
export function useCheck(checkText: CheckText): {
  readonly state: CheckState;
  readonly check: (text: string) => Promise<void>;
} {
  const [state, setState] = useState<CheckState>({ kind: 'none' });
  const turn = useRef(0);
  useEffect(() => {
    return () => {
      turn.current += 1;
    };
  }, []);
  const check = async (text: string) => {
    turn.current += 1;
    const mine = turn.current;
    setState({ kind: 'checking' });
    const answer = await answerTo(boundText(text), checkText);
    if (mine === turn.current) setState(answer);
  };
  return { state, check };
}

/** Loading the packs fails when the extension was updated under the open page. */
async function answerTo(checked: BoundText, checkText: CheckText): Promise<CheckState> {
  try {
    return { kind: 'done', checked, ...(await checkText(checked.text)) };
  } catch {
    return { kind: 'failed' };
  }
}
