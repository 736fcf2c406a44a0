import { isUtf8 } from 'node:buffer';
import { fail, ok, type Result } from '../../core/result.ts';

const REPLACEMENT = '�';
const REPLACEMENT_BYTES = Buffer.from(REPLACEMENT);

/** Decodes UTF-8 without mending it; the problem is the offset of the first byte that is not part of UTF-8 text. */
export function decodeUtf8(bytes: Buffer): Result<string, number> {
  const text = bytes.toString('utf8');
  return isUtf8(bytes) ? ok(text) : fail(firstBadByte(bytes, text));
}

/** Walks the mended text to the first replacement character that does not stand in the bytes themselves. */
function firstBadByte(bytes: Buffer, mended: string): number {
  let offset = 0;
  let from = 0;
  for (;;) {
    const at = mended.indexOf(REPLACEMENT, from);
    offset += Buffer.byteLength(mended.slice(from, at));
    if (!bytes.subarray(offset, offset + REPLACEMENT_BYTES.length).equals(REPLACEMENT_BYTES)) return offset;
    offset += REPLACEMENT_BYTES.length;
    from = at + 1;
  }
}
