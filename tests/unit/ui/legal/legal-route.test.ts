import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CATEGORIES } from '../../../../src/core/category.ts';
import { READERS } from '../../../../src/core/law/explanation.schema.ts';
import { shippedLaw } from '../../../../src/core/law/shipped-law.ts';
import { explanationHref, readRoute } from '../../../../src/ui/legal/legal-route.ts';

const law = shippedLaw();
const start = { category: 'account-sales', reader: 'consumer', open: { kind: 'none' }, understood: true };

describe('readRoute', () => {
  it('starts with account sales for consumers', () => {
    expect(readRoute(law, '')).toEqual(start);
    expect(readRoute(law, '#')).toEqual(start);
  });

  it('reads category, reader and source', () => {
    expect(readRoute(law, '#assisted-unblocking/compliance/atf-31')).toEqual({
      category: 'assisted-unblocking',
      reader: 'compliance',
      open: { kind: 'source', id: 'atf-31' },
      understood: true,
    });
  });

  it('takes a category alone', () => {
    expect(readRoute(law, '#assisted-registration')).toEqual({ ...start, category: 'assisted-registration' });
  });

  it('opens a source in a category it speaks to', () => {
    expect(readRoute(law, '#source/wechat-unblock-self')).toEqual({
      ...start,
      category: 'assisted-unblocking',
      open: { kind: 'source', id: 'wechat-unblock-self' },
    });
    expect(readRoute(law, '#source/dsa-16')).toMatchObject({ open: { kind: 'source', id: 'dsa-16' } });
  });

  it.each([
    '#source/atf-999',
    '#source/',
    '#source',
    '#source/seed-tang-2020',
    '#account-sales/consumer/none-1',
  ])('says that %s names no source', (hash) => {
    expect(readRoute(law, hash)).toEqual({ ...start, open: { kind: 'unknown' } });
  });

  it.each([
    '#nonsense',
    '#account-sales/judge',
    '#account-sales/consumer/atf-31/more',
    '#source/atf-31/more',
    '#__proto__/constructor',
    '#%E0%A4%A',
    '#<img src=x onerror=alert(1)>',
    '#//',
  ])('falls back to the start for %s', (hash) => {
    const { understood, ...route } = readRoute(law, hash);
    expect(route).toEqual({ category: 'account-sales', reader: 'consumer', open: { kind: 'none' } });
    expect(understood).toBe(hash === '#//');
  });

  it('answers every address with names that exist', () => {
    const piece = fc.oneof(fc.string(), fc.constantFrom('/', 'source', 'atf-31', 'consumer', ...CATEGORIES));
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const { category, reader, open } = readRoute(law, `#${pieces.join('')}`);
        expect(CATEGORIES).toContain(category);
        expect(READERS).toContain(reader);
        if (open.kind === 'source') expect(law.byId.has(open.id)).toBe(true);
      }),
    );
  });
});

describe('explanationHref', () => {
  it('leads back to where it came from', () => {
    for (const category of CATEGORIES) {
      for (const reader of READERS) {
        for (const id of [null, 'atf-31']) {
          const open = id === null ? { kind: 'none' } : { kind: 'source', id };
          expect(readRoute(law, explanationHref(category, reader, id))).toEqual({
            category,
            reader,
            open,
            understood: true,
          });
        }
      }
    }
  });
});
