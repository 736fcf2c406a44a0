import { describe, expect, it, vi } from 'vitest';
import { createPageControls } from '../../../src/app/page-controls.ts';
import { loadControls } from '../../../src/cli/load-controls.ts';
import { type CompiledControls, compileControls } from '../../../src/core/controls/compile-controls.ts';

const CONTROLS = compileControls(loadControls());

describe('createPageControls', () => {
  it('recognises nothing until the words have come', async () => {
    const { reader, hasCome, load } = createPageControls(() => Promise.resolve(CONTROLS));
    expect([reader.actionOf('Buy now'), reader.isAddress('tel:1234'), hasCome()]).toEqual([
      null,
      false,
      false,
    ]);
    await load();
    expect([reader.actionOf('Buy now'), reader.isAddress('tel:1234'), hasCome()]).toEqual([
      'buy',
      true,
      true,
    ]);
    expect(reader.actionOf('Chat with Kim', ['Kim'])).toBe('chat');
  });

  it('asks once, and again when nobody has answered', async () => {
    const answers = [null, CONTROLS];
    const ask = vi.fn(() => Promise.resolve<CompiledControls | null>(answers.shift() ?? null));
    const controls = createPageControls(ask);
    await Promise.all([controls.load(), controls.load()]);
    expect([ask.mock.calls.length, controls.hasCome()]).toEqual([1, false]);
    await Promise.all([controls.load(), controls.load()]);
    await controls.load();
    expect([ask.mock.calls.length, controls.hasCome()]).toEqual([2, true]);
  });
});
