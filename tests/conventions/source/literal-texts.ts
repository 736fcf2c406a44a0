/** Text between tags or after an expression, up to a closing tag. Code is told from it by its signs. */
const BETWEEN_TAGS = /[>}]([^<>{}]*\p{L}{2,}[^<>{}]*)<\//gu;
const CODE = /[;=]|&&|\?\.|\bconst\b|\breturn\b/u;
const ATTRIBUTE = /\b(?:aria-label|aria-description|title|placeholder|alt)=(["'])([^"'{}]*\p{L}[^"'{}]*)\1/gu;

/** Texts that a component shows as they stand in its source. */
export function literalTexts(source: string): string[] {
  const texts = [...source.matchAll(BETWEEN_TAGS)].flatMap(([, text = '']) =>
    CODE.test(text) ? [] : [text.trim()],
  );
  return [...texts, ...[...source.matchAll(ATTRIBUTE)].map(([, , text = '']) => text)];
}
