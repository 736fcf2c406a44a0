/** Something that lies with the background until a page needs it. */
export interface FetchedOnce<Value> {
  /** What came; null until then. */
  value(): Value | null;
  /** Fetches it, if it is not there or on its way. Never rejects. */
  load(): Promise<void>;
}

/** `fetchValue` gets it from where it lies: null when nobody answers, and then it is asked for again. It never rejects. */
export function fetchOnce<Value>(fetchValue: () => Promise<Value | null>): FetchedOnce<Value> {
  let known: Value | null = null;
  let coming: Promise<void> | null = null;

  async function take(): Promise<void> {
    known = await fetchValue();
    coming = null;
  }

  return {
    value: () => known,
    load() {
      if (known !== null) return Promise.resolve();
      coming ??= take();
      return coming;
    },
  };
}
