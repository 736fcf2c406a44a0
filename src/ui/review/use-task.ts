import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { FlagsProgress, LongTask } from '../../app/flags/flags-client.ts';

/** A task that takes a while: how far it is, and how to call it off. */
export interface RunningTask {
  /** Null while nothing runs. */
  readonly progress: FlagsProgress | null;
  run<Value>(task: (long: LongTask) => Promise<Value>): Promise<Value>;
  cancel(): void;
}

const NOT_YET: FlagsProgress = { done: 0, total: null };

/** One task at a time; it is called off when the component goes. */
export function useTask(): RunningTask {
  const [progress, setProgress] = useState<FlagsProgress | null>(null);
  const life = useRef<AbortController | null>(null);
  const cancel = useCallback(() => life.current?.abort(), []);
  useEffect(() => cancel, [cancel]);
  const run = useCallback(async <Value>(task: (long: LongTask) => Promise<Value>): Promise<Value> => {
    life.current = new AbortController();
    setProgress(NOT_YET);
    try {
      return await task({ onProgress: setProgress, signal: life.current.signal });
    } finally {
      setProgress(null);
    }
  }, []);
  return { progress, run, cancel };
}
