/** Class tokens that tell a state or a place in a row, not a kind. */
const STATE =
  /^(?:first|last|odd|even|alt\d?|active|selected|current|hover|focus|visible|hidden|show|shown|hide|open|closed|new|hot|sold|featured|promoted|sponsored|is-.*|has-.*|row\d|bg\d|clear|clearfix|cf|js-.*|lazy(?:load(?:ed)?)?|firstinrow|lastinrow|grid_first|grid_last)$/i;

const MAX_TOKENS = 12;

/** Tags and classes as small numbers: equal numbers mean elements of the same kind. */
export type SignatureTable = {
  /** Number of the element's tag together with its class tokens. */
  kindOf(element: Element): number;
  tagOf(kind: number): number;
  tokensOf(kind: number): readonly number[];
};

/** A table for one page: numbers of different tables don't compare. */
export function createSignatureTable(): SignatureTable {
  const intern = createInterner();
  const kinds = new Map<string, number>();
  const canonical = new Map<string, number>();
  const tags: number[] = [];
  const tokens: number[][] = [];

  function addKind(element: Element, className: string): number {
    const own = classTokens(className).map((token) => intern(`.${token}`));
    const key = `${element.tagName} ${own.join(' ')}`;
    const known = canonical.get(key);
    if (known !== undefined) return known;
    const kind = tags.length;
    tags.push(intern(element.tagName));
    tokens.push(own);
    canonical.set(key, kind);
    return kind;
  }

  return {
    kindOf(element) {
      const className = element.getAttribute('class') ?? '';
      const key = `${element.tagName}\n${className}`;
      const known = kinds.get(key);
      if (known !== undefined) return known;
      const kind = addKind(element, className);
      kinds.set(key, kind);
      return kind;
    },
    tagOf: (kind) => tags[kind] ?? 0,
    tokensOf: (kind) => tokens[kind] ?? [],
  };
}

/** The class tokens that tell what an element is: sorted, states left out, runs of digits as `#`. */
export function classTokens(className: string): string[] {
  const tokens = className.split(/\s+/).filter((token) => token !== '' && !STATE.test(token));
  const plain = tokens.map((token) => token.replace(/\d+/g, '#'));
  return [...new Set(plain)].sort().slice(0, MAX_TOKENS);
}

function createInterner(): (text: string) => number {
  const numbers = new Map<string, number>();
  return (text) => {
    const known = numbers.get(text);
    if (known !== undefined) return known;
    numbers.set(text, numbers.size + 1);
    return numbers.size;
  };
}
