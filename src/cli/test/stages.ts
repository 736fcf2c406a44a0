import { join } from 'node:path';
import { readPlaywrightReport, readVitestReport } from './reports.schema.ts';
import type { Stage } from './stage.ts';

/**
 * Everything that has to hold before a change is good, in the order that tells soonest. Builds come before the
 * tests that look at what was built.
 */
export function testStages(root: string): Stage[] {
  const results = join(root, 'test-results');
  return [
    { name: 'types', program: 'tsc', args: ['--noEmit'] },
    { name: 'lint', program: 'biome', args: ['check', '--error-on-warnings', '.'] },
    vitestStage('unit, packs, conventions', 'unit', join(results, 'unit.json')),
    { name: 'build for Chrome', program: 'wxt', args: ['build'] },
    { name: 'build for Firefox', program: 'wxt', args: ['build', '-b', 'firefox', '--mv3'] },
    { name: 'build for end-to-end tests', program: 'wxt', args: ['build', '--mode', 'e2e'] },
    vitestStage('what was built', 'built', join(results, 'built.json')),
    vitestStage('DOM in Chromium', 'dom', join(results, 'dom.json')),
    playwrightStage(join(results, 'e2e.json')),
  ];
}

function vitestStage(name: string, project: string, file: string): Stage {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const args = ['run', '--project', project, ...reporters];
  return { name, program: 'vitest', args, results: { file, read: readVitestReport } };
}

function playwrightStage(file: string): Stage {
  return {
    name: 'end to end',
    program: 'playwright',
    args: ['test', '--reporter=list,json'],
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: file },
    results: { file, read: readPlaywrightReport },
  };
}
