import { describe, expect, test } from 'vitest';
import { isInstalled, npmCommand } from '../../../../src/cli/bootstrap/dependencies.mjs';

const wanted = {
  packages: {
    '': { version: '1.0.0' },
    'node_modules/a': { version: '1.2.0', integrity: 'sha512-a' },
    'node_modules/b': { version: '2.0.0', integrity: 'sha512-b', optional: true },
  },
};

describe('isInstalled', () => {
  test('accepts the same packages, with an optional one of another platform left out', () => {
    expect(isInstalled(wanted, { packages: { 'node_modules/a': wanted.packages['node_modules/a'] } })).toBe(
      true,
    );
  });

  test.each([
    ['a missing package', {}],
    ['another version', { 'node_modules/a': { version: '1.1.0', integrity: 'sha512-a' } }],
    [
      'the same version with other contents',
      { 'node_modules/a': { version: '1.2.0', integrity: 'sha512-x' } },
    ],
  ])('refuses %s', (_, packages) => {
    expect(isInstalled(wanted, { packages })).toBe(false);
  });
});

describe('npmCommand', () => {
  test('prefers the npm that started us', () => {
    expect(npmCommand({ npm_execpath: '/opt/npm/bin/npm-cli.js' }, 'linux')).toEqual({
      program: process.execPath,
      args: ['/opt/npm/bin/npm-cli.js'],
      shell: false,
    });
  });

  test('does not ask another package manager for npm ci', () => {
    expect(npmCommand({ npm_execpath: '/opt/pnpm/bin/pnpm.cjs' }, 'linux').program).toBe('npm');
    expect(npmCommand({}, 'win32')).toEqual({ program: 'npm', args: [], shell: true });
  });
});
