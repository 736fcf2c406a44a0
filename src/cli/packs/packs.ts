import { EXIT } from '../exit-code.ts';
import { PackLoadError } from '../load-packs.ts';
import { type Answer, PROBLEMS_FOUND } from './answer.ts';
import { check } from './check/check.ts';
import { explain } from './explain/explain.ts';
import { makeNew } from './new/make-new.ts';
import { PACKS_USAGE } from './packs-usage.ts';
import { score } from './score/score.ts';

type Subcommand = (args: readonly string[]) => Answer | Promise<Answer>;

const SUBCOMMANDS: ReadonlyMap<string, Subcommand> = new Map<string, Subcommand>([
  ['check', check],
  ['explain', explain],
  ['new', makeNew],
  ['score', score],
]);

/** The tools for pack authors; `args` come after `packs`. */
export async function main([name, ...args]: readonly string[]): Promise<number> {
  const run = SUBCOMMANDS.get(name ?? '');
  if (run === undefined || args.includes('--help') || args.includes('-h')) {
    process.stdout.write(PACKS_USAGE);
    return run === undefined && name !== '--help' ? EXIT.usage : EXIT.done;
  }
  const { out = '', complaint = '', exit } = await answer(run, args);
  if (complaint !== '') process.stderr.write(`${complaint}\n`);
  if (out !== '') await new Promise<void>((resolve) => process.stdout.write(out, () => resolve()));
  return exit;
}

async function answer(run: Subcommand, args: readonly string[]): Promise<Answer> {
  try {
    return await run(args);
  } catch (error) {
    if (!(error instanceof PackLoadError)) throw error;
    return { complaint: error.message, exit: PROBLEMS_FOUND };
  }
}
