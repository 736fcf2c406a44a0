import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { browserNeed, COMMANDS, isCommandName } from '../../../../src/cli/bootstrap/commands.mjs';
import { runsTypeScript } from '../../../../src/cli/bootstrap/run-command.mjs';

describe('commands', () => {
  test.each(Object.values(COMMANDS))('%s exists', (module) => {
    expect(existsSync(module)).toBe(true);
  });

  test('knows its own names only', () => {
    expect(isCommandName('demo')).toBe(true);
    expect(isCommandName('toString')).toBe(false);
  });
});

describe('browserNeed', () => {
  test.each([
    ['test', [], 'extensions'],
    ['demo', ['--headless'], 'extensions'],
    ['demo', ['--help'], 'none'],
    ['tradeflag', ['scan', 'a.jsonl', '-'], 'none'],
    ['tradeflag', ['scan', 'a.jsonl', 'B.HTML'], 'pages'],
    ['tradeflag', ['scan', '--help', 'b.html'], 'none'],
    ['tradeflag', ['eval', 'a.jsonl'], 'none'],
    ['packs', ['explain', 'index.html'], 'none'],
  ] as const)('%s %j: %s', (name, args, need) => {
    expect(browserNeed(name, args)).toBe(need);
  });
});

test.each([
  ['v20.20.2', false],
  ['v24.0.0', true],
  ['v100.1.0', true],
])('Node %s runs TypeScript: %s', (version, able) => {
  expect(runsTypeScript(version)).toBe(able);
});
