import { describe, expect, test } from 'vitest';
import packageJson from '../../../../package.json' with { type: 'json' };
import { runTradeflag } from './run-tradeflag.ts';

describe('tradeflag', () => {
  test('--version prints the version', async () => {
    const { code, stdout, stderr } = await runTradeflag(['--version']);
    expect([code, stdout, stderr]).toEqual([0, `${packageJson.version}\n`, '']);
  });

  test.each([[['--help']], [['scan', '--help']], [['eval', '-h']]])(
    '%j prints how to use it',
    async (args) => {
      const { code, stdout, stderr } = await runTradeflag(args);
      expect([code, stderr]).toEqual([0, '']);
      expect(stdout).toMatch(/^usage: tradeflag scan /);
    },
  );

  test.each([
    [[], 'no command given'],
    [['look'], 'unknown command look'],
    [['scan'], 'scan needs at least one INPUT'],
    [['scan', 'notes.txt'], 'notes.txt: an input is'],
    [['scan', '--colour', 'a.jsonl'], "Unknown option '--colour'"],
    [['eval'], 'eval needs a FILE.jsonl'],
  ])('%j is wrong usage', async (args, reason) => {
    const { code, stdout, stderr } = await runTradeflag(args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(`tradeflag: ${reason}`);
  });
});
