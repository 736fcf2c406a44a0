import { readFileSync, writeFileSync } from 'node:fs';
import { createInspector } from '../../../core/inspect/inspector.ts';
import type { RawPatterns } from '../../../core/packs/read-patterns.ts';
import { EXIT } from '../../exit-code.ts';
import { checkPatterns, compilePatterns, PATTERNS, readRawPatterns } from '../../load-packs.ts';
import { type Answer, misused, PROBLEMS_FOUND } from '../answer.ts';
import { brokenExamples } from '../check/broken-examples.ts';
import { examplesOf } from '../check/example-texts.ts';
import { formatRemark, type Remark } from '../check/report-line.ts';
import { formatPattern } from './format-pattern.ts';
import { type NewRule, readRuleFlags } from './rule-flags.ts';

/** `packs new rule PACK ID …`. Writes only a rule that fits its schema and whose examples come out. */
export function newRule(args: readonly string[], today: string, folder: URL = PATTERNS): Answer {
  const flags = readRuleFlags(args, today);
  if (!flags.ok) return misused(flags.problem);
  const asked = flags.value;
  const raw = readRawPatterns(folder);
  const file = `packs/${asked.pack}.json`;
  if (!raw.packs.some((pack) => pack.file === file)) return misused(`there is no pack ${asked.pack}`);
  const remarks = tryOut(withRule(raw, file, asked), file, asked.rule.id);
  if (remarks.length > 0) {
    const complaint = [...remarks.map(formatRemark), 'nothing was written'].join('\n');
    return { complaint, exit: PROBLEMS_FOUND };
  }
  const target = new URL(file, folder);
  writeFileSync(target, insertRule(readFileSync(target, 'utf8'), asked.rule));
  return {
    out: `added ${asked.rule.id} to patterns/${file}, experimental until you promote it\n`,
    exit: EXIT.done,
  };
}

function withRule(raw: RawPatterns, file: string, { rule }: NewRule): RawPatterns {
  const packs = raw.packs.map((pack) => (pack.file === file ? { file, json: addTo(pack.json, rule) } : pack));
  return { ...raw, packs };
}

/** Packs were not checked yet: one without a list of rules is left as it is, for the schema to refuse. */
function addTo(pack: unknown, rule: unknown): unknown {
  if (typeof pack !== 'object' || pack === null || !('rules' in pack) || !Array.isArray(pack.rules))
    return pack;
  return { ...pack, rules: [...pack.rules, rule] };
}

function tryOut(raw: RawPatterns, file: string, rule: string): Remark[] {
  const patterns = checkPatterns(raw);
  const compiled = compilePatterns(patterns);
  const examples = examplesOf(patterns).filter((example) => example.file === file && example.rule === rule);
  return brokenExamples(examples, compiled.packs, createInspector(compiled));
}

const END_OF_RULES = /\n {2}\]\n\}\s*$/u;

/** The text of a pack file with one more rule at its end, the rest untouched. */
export function insertRule(text: string, rule: unknown): string {
  if (!END_OF_RULES.test(text)) throw new Error('the rules do not stand last in the pack file');
  return text.replace(END_OF_RULES, (end) => `,\n    ${formatPattern(rule, 4)}${end}`);
}
