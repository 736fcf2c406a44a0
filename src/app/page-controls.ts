import type { CompiledControls } from '../core/controls/compile-controls.ts';
import { type ControlReader, createControlReader } from '../core/controls/control-reader.ts';
import { fetchOnce } from './fetch-once.ts';

/** The reader of controls that buy; its words lie with the background, so that pages without flags carry none. */
export interface PageControls {
  /** Recognises nothing until the words have come. */
  readonly reader: ControlReader;
  /** Whether the words are there. */
  hasCome(): boolean;
  /** Fetches the words, if they are not there or on their way. Never rejects. */
  load(): Promise<void>;
}

/** `fetchControls` gets the words from where they lie: null when nobody answers, and then they are asked for again. */
export function createPageControls(fetchControls: () => Promise<CompiledControls | null>): PageControls {
  const fetched = fetchOnce(async () => {
    const controls = await fetchControls();
    return controls === null ? null : createControlReader(controls);
  });
  return {
    reader: {
      actionOf: (name, known) => fetched.value()?.actionOf(name, known) ?? null,
      isAddress: (address) => fetched.value()?.isAddress(address) ?? false,
    },
    hasCome: () => fetched.value() !== null,
    load: fetched.load,
  };
}
