/** Flags of a quiet browser that also starts in a container, as root, without a GPU. */
export const CHROMIUM_ARGS: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The Chromium to start: `TRADEFLAG_CHROMIUM`, which the bootstrap sets, else Debian's. */
export function chromiumPath(): string {
  return process.env.TRADEFLAG_CHROMIUM ?? '/usr/bin/chromium';
}
