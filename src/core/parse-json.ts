const BYTE_ORDER_MARK = '\uFEFF';

/**
 * The value of a JSON text; undefined, which JSON cannot hold, when the text is none. A byte order mark does no harm.
 */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text);
  } catch {
    return undefined;
  }
}
