/** Copies a column into a longer one, which it returns. */
export function widen<Numbers extends Uint16Array | Int32Array | Uint32Array | Uint8Array>(
  from: Numbers,
  to: Numbers,
): Numbers {
  to.set(from);
  return to;
}
