import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** Writes a file that is gone when the test is over; its path. */
export function temporaryFile(name: string, contents: string | Uint8Array): string {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, contents);
  return path;
}

/** Makes a folder that is gone when the test is over; its path. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tradeflag-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}
