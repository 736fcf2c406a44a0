import { createWriteStream } from 'node:fs';
import { resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { type CoreRecord, readCoreRecords } from './core-records.ts';
import { obfuscate } from './measure.ts';
import { OPERATORS } from './operators.ts';

/**
 * Writes every core record of a labelled file, offers and innocent ones, as each single operator rewrites it; an
 * operator that changes nothing writes nothing. The lines are labelled listings again that name their technique and
 * the seed, the same for the same file and seed. Streams, so that any length of corpus will do.
 */
export async function writeRecords(source: string, target: string, seed: number): Promise<void> {
  if (resolve(source) === resolve(target)) throw new Error(`${target}: would write over what is read`);
  await pipeline(rewrittenLines(source, seed), createWriteStream(target));
}

async function* rewrittenLines(source: string, seed: number): AsyncGenerator<string> {
  for await (const record of readCoreRecords(source)) {
    for (const operator of Object.keys(OPERATORS)) {
      const text = obfuscate(record.listing.text, [operator], seed);
      if (text !== record.listing.text) yield `${JSON.stringify(rewritten(record, operator, text, seed))}\n`;
    }
  }
}

function rewritten({ listing, labelled }: CoreRecord, operator: string, text: string, seed: number): object {
  const { label, labels, lang, tier } = labelled;
  const id = `${listing.id}+${operator}`;
  return { id, text, label, labels, lang, tier, obfuscated: true, techniques: [operator], seed };
}
