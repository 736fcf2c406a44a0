import { CONTROL_ACTIONS, type ControlAction } from './control-action.ts';
import type { ControlFile } from './controls.schema.ts';

/** The phrases of all languages, as they are written: small to ship, and brought to their plain form when needed. */
export interface CompiledControls {
  readonly phrases: Readonly<Record<ControlAction | 'filler', readonly string[]>>;
  /** How addresses begin, in lower case. */
  readonly addresses: readonly string[];
}

/** Puts the files of all languages together. */
export function compileControls(files: readonly ControlFile[]): CompiledControls {
  const of = (action: ControlAction) => unique(files.flatMap(({ actions }) => actions[action] ?? []));
  const addresses = files.flatMap((file) =>
    CONTROL_ACTIONS.flatMap((action) => file.addresses?.[action] ?? []),
  );
  return {
    phrases: {
      buy: of('buy'),
      bid: of('bid'),
      pay: of('pay'),
      chat: of('chat'),
      call: of('call'),
      filler: unique(files.flatMap(({ fillers }) => fillers)),
    },
    addresses: unique(addresses),
  };
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts.map((text) => text.toLowerCase()))];
}
