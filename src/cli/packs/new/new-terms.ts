import { existsSync, writeFileSync } from 'node:fs';
import { createInspector } from '../../../core/inspect/inspector.ts';
import { fail, ok, type Result } from '../../../core/result.ts';
import { EXIT } from '../../exit-code.ts';
import { checkPatterns, compilePatterns, PATTERNS, readRawPatterns } from '../../load-packs.ts';
import { readArguments } from '../../usage.ts';
import { type Answer, misused, PROBLEMS_FOUND } from '../answer.ts';
import { brokenExamples } from '../check/broken-examples.ts';
import { examplesOf } from '../check/example-texts.ts';
import { formatRemark } from '../check/report-line.ts';
import { readPairs } from './flags.ts';
import { formatPattern } from './format-pattern.ts';

const many = { type: 'string', multiple: true, default: [] as string[] } as const;

/** `packs new terms LANGUAGE …`. Writes only a file that fits its schema and whose examples come out. */
export function newTerms(args: readonly string[], folder: URL = PATTERNS): Answer {
  const read = readTermFlags(args);
  if (!read.ok) return misused(read.problem);
  const json = read.value;
  const file = `terms/${json.language}.json`;
  const target = new URL(file, folder);
  if (existsSync(target)) return misused(`patterns/${file} exists: add the terms there`);
  const raw = readRawPatterns(folder);
  const patterns = checkPatterns({ ...raw, terms: [...raw.terms, { file, json }] });
  const compiled = compilePatterns(patterns);
  const examples = examplesOf(patterns).filter((example) => example.file === file);
  const remarks = brokenExamples(examples, compiled.packs, createInspector(compiled));
  if (remarks.length > 0) {
    const complaint = [...remarks.map(formatRemark), 'nothing was written'].join('\n');
    return { complaint, exit: PROBLEMS_FOUND };
  }
  writeFileSync(target, `${formatPattern(json)}\n`);
  return { out: `made patterns/${file}\n`, exit: EXIT.done };
}

/** A term file as its author asked for it; the schema has yet to check it. */
interface NewTermFile {
  readonly language: string;
  readonly terms: Readonly<Record<string, readonly string[]>>;
}

function readTermFlags(args: readonly string[]): Result<NewTermFile, string> {
  const options = { term: many, flag: many, pass: many };
  const parsed = readArguments({ args: [...args], allowPositionals: true, options });
  if (!parsed.ok) return parsed;
  const [language, ...others] = parsed.value.positionals;
  if (language === undefined || others.length > 0) return fail('give a LANGUAGE');
  if (!/^[a-z]{2,3}(-[A-Za-z]+)*$/u.test(language)) return fail(`“${language}” is no language tag`);
  const { values } = parsed.value;
  if (values.term.length === 0) return fail('missing --term CONCEPT=WORD');
  const terms = readPairs('term', values.term);
  const flag = readPairs('flag', values.flag);
  const pass = readPairs('pass', values.pass);
  if (!terms.ok) return terms;
  if (!flag.ok) return flag;
  if (!pass.ok) return pass;
  const categories = new Set([...flag.value.keys(), ...pass.value.keys()]);
  if (categories.size === 0) return fail('missing --flag and --pass CATEGORY=TEXT');
  const examples = [...categories].map((category) => [
    category,
    { flag: flag.value.get(category) ?? [], pass: pass.value.get(category) ?? [] },
  ]);
  const head = { $schema: '../schema/terms.schema.json', format: 1, language };
  return ok({ ...head, terms: Object.fromEntries(terms.value), examples: Object.fromEntries(examples) });
}
