import { FlagCommandSchema } from '../../src/core/flags/flag-command.schema.ts';
import { compactLog } from '../../src/platform/flag-store/compact-log.ts';
import { runCommand } from '../../src/platform/flag-store/run-command.ts';

/*
 * Stands in for the extension API in the page of the bench: commands are copied and checked as on their way to the
 * background, then carried out by the background's own code.
 */
const NO_EVENT = { addListener() {}, removeListener() {} };

const browser = {
  runtime: {
    id: 'bench',
    onMessage: NO_EVENT,
    getURL: (path: string) => path,
    async sendMessage(message: { readonly data: unknown }) {
      const command = FlagCommandSchema.parse(JSON.parse(JSON.stringify(message.data)));
      const reply = await runCommand(command, Date.now());
      if (command.kind === 'apply-import') await compactLog(0);
      return reply;
    },
  },
  storage: { session: { get: async () => ({}), onChanged: NO_EVENT } },
};

// biome-ignore lint/style/noDefaultExport: the module it stands in for has one.
export default browser;
