import * as z from 'zod';
import { parseJson } from '../parse-json.ts';
import { fail, type Result } from '../result.ts';
import { readSettings } from './read-settings.ts';
import type { Settings } from './settings.schema.ts';
import type { SettingsProblem } from './settings-problem.ts';

const FORMAT = 'tradeflag-settings';
const FileSchema = z.strictObject({ format: z.literal(FORMAT), settings: z.unknown() });

/** The text of a settings file: JSON that `importSettings` reads back to the same settings. */
export function exportSettings(settings: Settings): string {
  return `${JSON.stringify({ format: FORMAT, settings }, null, 2)}\n`;
}

/** Reads a settings file of this or an earlier version. A byte order mark does no harm. */
export function importSettings(text: string): Result<Settings, SettingsProblem> {
  const json = parseJson(text);
  if (json === undefined) return fail({ kind: 'not-json' });
  const file = FileSchema.safeParse(json);
  return file.success ? readSettings(file.data.settings) : fail({ kind: 'not-settings' });
}
