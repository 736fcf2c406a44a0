import type { CompiledSpellings, SpellingKind } from '../packs/compiled-packs.ts';

/** What is written for what. */
export interface SpellingRule {
  readonly written: string;
  readonly meant: string;
  readonly kind: SpellingKind;
}

/** The spellings of compiled packs, ready for look-up by unit. */
export interface SpellingTables {
  /** Rules by the first unit of what is written. */
  readonly rules: ReadonlyMap<number, readonly SpellingRule[]>;
  /** 1 for each unit that some rule begins with. */
  readonly begins: Uint8Array;
  readonly pinyin: Pinyin;
  /** Short codes, which are never noise between the characters of a term. */
  readonly codes: ReadonlySet<string>;
  readonly ordinary: ReadonlySet<string>;
}

const LETTERS = 26;
const A = 0x61;
const Z = 0x7a;

/** No syllable has more letters. */
export const LONGEST_SYLLABLE = 6;

/** Reads compiled spellings. */
export function readSpellings({ rules, syllables, codes, ordinary }: CompiledSpellings): SpellingTables {
  const byFirst = new Map<number, SpellingRule[]>();
  const begins = new Uint8Array(0x10000);
  for (const kind of ['sure', 'loose', 'parts', 'glyphs'] as const) {
    for (const rule of rules[kind].split(' ')) {
      const [written = '', meant = ''] = rule.split('=');
      if (written === '') continue;
      const first = written.charCodeAt(0);
      begins[first] = 1;
      const list = byFirst.get(first) ?? [];
      list.push({ written, meant, kind });
      byFirst.set(first, list);
    }
  }
  return {
    rules: byFirst,
    begins,
    pinyin: new Pinyin(syllables),
    codes: new Set(codes),
    ordinary: new Set(ordinary),
  };
}

export function isLetter(unit: number): boolean {
  return unit >= A && unit <= Z;
}

/** Syllables as a tree of letters. */
export class Pinyin {
  /** Child of node `n` for letter `l` at `n * 26 + l`; 0 for none. */
  private readonly children: number[] = new Array<number>(LETTERS).fill(0);
  /** The characters of each node's syllable; '' where the letters so far are none. */
  private readonly characters: string[] = [''];
  private readonly initials = new Uint16Array(0x10000);

  constructor(syllables: Readonly<Record<string, string>>) {
    for (const [syllable, characters] of Object.entries(syllables)) {
      this.add(syllable, characters);
      for (const char of characters) this.initials[char.charCodeAt(0)] = syllable.charCodeAt(0);
    }
  }

  /** The node after one more letter; 0 when no syllable goes on so. */
  next(node: number, letter: number): number {
    return letter < A || letter > Z ? 0 : (this.children[node * LETTERS + letter - A] ?? 0);
  }

  /** The characters that the letters of a node stand for. */
  charactersOf(node: number): string {
    return this.characters[node] ?? '';
  }

  /** First letter of a character's reading; 0 when it is not known. */
  initialOf(unit: number): number {
    return this.initials[unit] ?? 0;
  }

  private add(syllable: string, characters: string): void {
    let node = 0;
    for (let at = 0; at < syllable.length; at += 1) {
      const slot = node * LETTERS + syllable.charCodeAt(at) - A;
      if ((this.children[slot] ?? 0) === 0) this.children[slot] = this.addNode();
      node = this.children[slot] ?? 0;
    }
    this.characters[node] = characters;
  }

  private addNode(): number {
    for (let letter = 0; letter < LETTERS; letter += 1) this.children.push(0);
    return this.characters.push('') - 1;
  }
}
