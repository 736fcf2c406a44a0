import type { Term } from './vocabulary.ts';

/** A node of the term trie: where each next unit leads, and which terms end here. */
export interface TrieNode {
  readonly next: Map<number, TrieNode>;
  readonly terms: number[];
}

export interface TermTrie {
  readonly root: TrieNode;
  /** 1 for every unit some term begins with, so that most positions cost one look-up. */
  readonly starters: Uint8Array;
}

/** Builds the trie of all terms; units are those of folded text, plus DIGITS. */
export function buildTrie(terms: readonly Term[]): TermTrie {
  const root: TrieNode = { next: new Map(), terms: [] };
  const starters = new Uint8Array(0x10000);
  terms.forEach(({ units }, index) => {
    starters[units.charCodeAt(0)] = 1;
    insert(root, units).terms.push(index);
  });
  return { root, starters };
}

function insert(root: TrieNode, units: string): TrieNode {
  let node = root;
  for (let at = 0; at < units.length; at += 1) {
    const unit = units.charCodeAt(at);
    let child = node.next.get(unit);
    if (child === undefined) {
      child = { next: new Map(), terms: [] };
      node.next.set(unit, child);
    }
    node = child;
  }
  return node;
}
