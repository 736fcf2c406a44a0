import * as z from 'zod';
import { firstField } from '../first-field.ts';
import { fail, ok, type Result } from '../result.ts';
import { type Settings, SettingsSchema } from './settings.schema.ts';
import { MIGRATIONS, type Migration } from './settings-migrations.ts';
import type { SettingsProblem } from './settings-problem.ts';
import { SETTINGS_VERSION } from './settings-values.ts';

/** How settings come to be of the current version, and the check at the end. */
export interface SettingsForm<Form> {
  readonly version: number;
  /** By the version that they start from. */
  readonly migrations: ReadonlyMap<number, Migration>;
  readonly schema: z.ZodType<Form>;
}

const CURRENT: SettingsForm<Settings> = {
  version: SETTINGS_VERSION,
  migrations: MIGRATIONS,
  schema: SettingsSchema,
};

const VersionedSchema = z.looseObject({ version: z.int().positive() });

/** Reads settings of this or an earlier version from a value of unknown form. */
export function readSettings(value: unknown): Result<Settings, SettingsProblem> {
  return readForm(value, CURRENT);
}

/** Reads a value of unknown form, bringing it from its version to that of the form one step at a time. */
export function readForm<Form>(value: unknown, form: SettingsForm<Form>): Result<Form, SettingsProblem> {
  const versioned = VersionedSchema.safeParse(value);
  if (!versioned.success) return fail({ kind: 'not-settings' });
  const { version } = versioned.data;
  if (version > form.version) return fail({ kind: 'newer', version });
  const migrated = migrate(versioned.data, form);
  if (migrated === null) return fail({ kind: 'bad-field', field: 'version' });
  const parsed = form.schema.safeParse(migrated);
  return parsed.success ? ok(parsed.data) : fail({ kind: 'bad-field', field: firstField(parsed.error) });
}

function migrate<Form>(
  old: z.infer<typeof VersionedSchema>,
  { version, migrations }: SettingsForm<Form>,
): Record<string, unknown> | null {
  let settings: Record<string, unknown> = old;
  for (let from = old.version; from < version; from += 1) {
    const step = migrations.get(from);
    if (step === undefined) return null;
    settings = { ...step(settings), version: from + 1 };
  }
  return settings;
}
