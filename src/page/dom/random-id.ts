/** Sixteen random bytes in hexadecimal; `crypto.randomUUID` is missing on pages without a secure origin. */
export function randomId(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}
