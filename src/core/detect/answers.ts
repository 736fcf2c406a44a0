import type { Test, Witness } from './conditions.ts';

/**
 * What met tests under the same exceptions, so that rules that share a part ask for it once a text. `reading` is that
 * of the text's concept map; answers of another reading are forgotten.
 */
export class Answers {
  /** In which reading each test was answered last. */
  private readonly readings: number[] = [];
  private readonly witnesses: (Witness | null)[] = [];

  /** What met the test, null when nothing did, undefined when it has not been asked. */
  of({ at }: Test, reading: number): Witness | null | undefined {
    return this.readings[at] === reading ? this.witnesses[at] : undefined;
  }

  keep({ at }: Test, reading: number, witness: Witness | null): void {
    this.readings[at] = reading;
    this.witnesses[at] = witness;
  }
}
