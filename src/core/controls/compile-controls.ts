import { CONTROL_ACTIONS, type ControlAction } from './control-action.ts';
import type { ControlFile } from './controls.schema.ts';
import { plainName } from './plain-name.ts';

/** Every word of every language in its plain form. What names an action in one language and fills in another names it. */
export interface CompiledControls {
  readonly words: Readonly<Record<string, ControlAction | 'filler'>>;
  /** How addresses begin, in lower case. */
  readonly addresses: readonly string[];
}

/** Puts the files of all languages together. */
export function compileControls(files: readonly ControlFile[]): CompiledControls {
  const words: Record<string, ControlAction | 'filler'> = {};
  for (const { fillers } of files) for (const filler of fillers) words[plainName(filler)] = 'filler';
  for (const { actions } of files)
    for (const action of CONTROL_ACTIONS)
      for (const phrase of actions[action] ?? []) words[plainName(phrase)] = action;
  delete words[''];
  const addresses = files.flatMap((file) =>
    CONTROL_ACTIONS.flatMap((action) => file.addresses?.[action] ?? []),
  );
  return { words, addresses: addresses.map((address) => address.toLowerCase()) };
}
