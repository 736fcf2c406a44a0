import { widen } from '../text/widen.ts';
import type { Test, Witness } from './conditions.ts';

/** More tests than most sets of packs have. */
const ROOM = 1024;

/**
 * What met tests under the same exceptions, so that rules that share a part ask for it once a text. `reading` is that
 * of the text's concept map; answers of another reading are forgotten.
 */
export class Answers {
  /** In which reading each test was answered last. */
  private readings = new Uint32Array(ROOM);
  private readonly witnesses: (Witness | null)[] = [];

  /** What met the test, null when nothing did, undefined when it has not been asked. */
  of({ at }: Test, reading: number): Witness | null | undefined {
    return this.readings[at] === reading ? this.witnesses[at] : undefined;
  }

  keep({ at }: Test, reading: number, witness: Witness | null): void {
    if (at >= this.readings.length) this.readings = widen(this.readings, new Uint32Array(2 * at));
    // In order from the first on: an engine looks up a list with holes as if it were a table of names.
    while (this.witnesses.length < at) this.witnesses.push(null);
    this.readings[at] = reading;
    this.witnesses[at] = witness;
  }
}
