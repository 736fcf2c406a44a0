import type { CompiledSpellings, SpellingKind } from '../packs/compiled-packs.ts';

/** What is written for what. */
export interface SpellingRule {
  readonly written: string;
  readonly meant: string;
  readonly kind: SpellingKind;
}

/** The spellings of compiled packs, ready for look-up by unit. */
export interface SpellingTables {
  /** Rules by the number in `begins` of the first unit of what is written. */
  readonly rules: readonly (readonly SpellingRule[])[];
  /** For each unit that some rule begins with the number of its rules; 0 for the others. */
  readonly begins: Uint16Array;
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
  const byFirst: SpellingRule[][] = [[]];
  const begins = new Uint16Array(0x10000);
  for (const kind of ['sure', 'loose', 'parts', 'glyphs'] as const) {
    for (const rule of rules[kind].split(' ')) {
      const [written = '', meant = ''] = rule.split('=');
      if (written === '') continue;
      const first = written.charCodeAt(0);
      if (begins[first] === 0) begins[first] = byFirst.push([]) - 1;
      byFirst[begins[first] ?? 0]?.push({ written, meant, kind });
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
  private readonly children: Uint16Array;
  /** The characters of each node's syllable; '' where the letters so far are none. */
  private readonly characters: readonly string[];
  /** 1 for each node that is a syllable. */
  private readonly ends: Uint8Array;
  private readonly initials = new Uint16Array(0x10000);

  constructor(syllables: Readonly<Record<string, string>>) {
    const children = new Array<number>(LETTERS).fill(0);
    const characters = [''];
    for (const [syllable, meant] of Object.entries(syllables)) {
      characters[addSyllable(children, characters, syllable)] = meant;
      for (const char of meant) this.initials[char.charCodeAt(0)] = syllable.charCodeAt(0);
    }
    this.children = Uint16Array.from(children);
    this.characters = characters;
    this.ends = Uint8Array.from(characters, (meant) => (meant === '' ? 0 : 1));
  }

  /** The node after one more letter; 0 when no syllable goes on so. */
  next(node: number, letter: number): number {
    return letter < A || letter > Z ? 0 : (this.children[node * LETTERS + letter - A] ?? 0);
  }

  /** Whether the letters of a node are a syllable. */
  endsAt(node: number): boolean {
    return this.ends[node] === 1;
  }

  /** The characters that the letters of a node stand for. */
  charactersOf(node: number): string {
    return this.characters[node] ?? '';
  }

  /** First letter of a character's reading; 0 when it is not known. */
  initialOf(unit: number): number {
    return this.initials[unit] ?? 0;
  }
}

/** Adds the nodes of a syllable; returns the last. */
function addSyllable(children: number[], characters: string[], syllable: string): number {
  let node = 0;
  for (let at = 0; at < syllable.length; at += 1) {
    const slot = node * LETTERS + syllable.charCodeAt(at) - A;
    if ((children[slot] ?? 0) === 0) {
      children[slot] = characters.length;
      characters.push('');
      for (let letter = 0; letter < LETTERS; letter += 1) children.push(0);
    }
    node = children[slot] ?? 0;
  }
  return node;
}
