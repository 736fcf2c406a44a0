import type { EngineSign } from '../../core/sites/site-hint.schema.ts';
import { attributeOf } from '../dom/node-access.ts';
import { selectAll } from './select.ts';

/** True when the page bears one of the signs; also when none are given. */
export function hasSign(document: Document, signs: readonly EngineSign[]): boolean {
  return signs.length === 0 || signs.some((sign) => isMet(document, sign));
}

function isMet(document: Document, { generator, finds }: EngineSign): boolean {
  if (
    generator !== undefined &&
    !generatorsOf(document).some((name) => name.startsWith(generator.toLowerCase()))
  )
    return false;
  return finds === undefined || (selectAll(document, finds)?.length ?? 0) > 0;
}

function generatorsOf(document: Document): string[] {
  const metas = selectAll(document, 'meta[name="generator" i]') ?? [];
  return metas.map((meta) => attributeOf(meta, 'content')?.trim().toLowerCase() ?? '');
}
