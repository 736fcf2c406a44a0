/**
 * A constructed sheet for a document, null where the browser refuses one to extensions (some versions of Firefox do).
 * Documents adopt sheets of their own window only.
 */
export function createSheet(document: Document, css: string): CSSStyleSheet | null {
  try {
    const sheet = new (document.defaultView ?? globalThis).CSSStyleSheet();
    sheet.replaceSync(css);
    return sheet;
  } catch {
    return null;
  }
}

/** Adopts a sheet, once; false where the browser refuses it. */
export function adoptSheet(root: DocumentOrShadowRoot, sheet: CSSStyleSheet | null): boolean {
  if (sheet === null) return false;
  try {
    if (!root.adoptedStyleSheets.includes(sheet))
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    return true;
  } catch {
    return false;
  }
}

/** Undoes `adoptSheet`. */
export function dropSheet(root: DocumentOrShadowRoot, sheet: CSSStyleSheet | null): void {
  if (sheet === null) return;
  try {
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet);
  } catch {
    // Refused, so it was never adopted.
  }
}
