/** The commands of the manifest, to which the reader can give keys in the browser's own settings. */
export const COMMANDS = ['scan-page', 'open-panel', 'open-review'] as const;
export type Command = (typeof COMMANDS)[number];
