import type { FoldedText } from './fold.ts';
import { widen } from './widen.ts';

/** Growing columns that hold one folded text and are used again for the next. */
export class FoldedBuffer implements FoldedText {
  source = '';
  length = 0;
  units = new Uint16Array(256);
  classes = new Uint8Array(256);
  starts = new Int32Array(256);
  ends = new Int32Array(256);
  gaps = new Uint8Array(256);
  gapLengths = new Uint8Array(256);
  tokens = new Int32Array(256);
  sentences = new Int32Array(256);

  /** Empties the buffer and makes room for a text of which each unit becomes one. */
  reset(source: string): void {
    this.source = source;
    this.length = 0;
    if (source.length > this.units.length) this.grow(source.length * 2);
  }

  /** Makes room for a unit that becomes `more`, and one unit for each that is left of the source. */
  makeRoom(more: number): void {
    const needed = this.length + more + this.source.length;
    if (needed > this.units.length) this.grow(needed * 2);
  }

  push(
    unit: number,
    unitClass: number,
    start: number,
    end: number,
    gap: number,
    gapLength: number,
    token: number,
    sentence: number,
  ): void {
    const at = this.length;
    this.units[at] = unit;
    this.classes[at] = unitClass;
    this.starts[at] = start;
    this.ends[at] = end;
    this.gaps[at] = gap;
    this.gapLengths[at] = gapLength;
    this.tokens[at] = token;
    this.sentences[at] = sentence;
    this.length = at + 1;
  }

  private grow(capacity: number): void {
    this.units = widen(this.units, new Uint16Array(capacity));
    this.classes = widen(this.classes, new Uint8Array(capacity));
    this.starts = widen(this.starts, new Int32Array(capacity));
    this.ends = widen(this.ends, new Int32Array(capacity));
    this.gaps = widen(this.gaps, new Uint8Array(capacity));
    this.gapLengths = widen(this.gapLengths, new Uint8Array(capacity));
    this.tokens = widen(this.tokens, new Int32Array(capacity));
    this.sentences = widen(this.sentences, new Int32Array(capacity));
  }
}
