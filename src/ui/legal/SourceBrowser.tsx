import { useState } from 'preact/hooks';
import type { Category } from '../../core/category.ts';
import { groupByKind, type Law, sourcesFor } from '../../core/law/law.ts';
import { searchSources } from '../../core/law/search.ts';
import { useT } from '../i18n/translator-context.tsx';
import { SourceList } from './SourceList.tsx';

interface SourceBrowserProps {
  readonly law: Law;
  readonly category: Category;
  readonly openId: string | null;
  readonly hrefOf: (id: string) => string;
}

/** Where the page is narrow the long list starts folded, so that the explanation comes first. */
const isWide = () => matchMedia('(min-width: 720px)').matches;

/** All sources, or those of the category, searched and grouped by kind. */
export function SourceBrowser({ law, category, openId, hrefOf }: SourceBrowserProps) {
  const t = useT();
  const [query, setQuery] = useState('');
  const [isAll, setAll] = useState(false);
  const [startsOpen] = useState(isWide);
  const found = searchSources(isAll ? law.sources : sourcesFor(law, category), query);
  return (
    <details class="legal-browser" open={startsOpen}>
      <summary>
        <h2>{t('legal.sources')}</h2>
      </summary>
      <search class="legal-search">
        <input
          type="search"
          aria-label={t('legal.search')}
          placeholder={t('legal.search')}
          value={query}
          onInput={(event) => setQuery(event.currentTarget.value)}
        />
        <ScopeSwitch isAll={isAll} onChange={setAll} />
        <p class="muted" role="status">
          {found.length === 0 ? t('legal.noneFound') : t('legal.found', { count: found.length })}
        </p>
      </search>
      <nav aria-label={t('legal.sources')}>
        <SourceList groups={groupByKind(found)} openId={openId} hrefOf={hrefOf} />
      </nav>
    </details>
  );
}

interface ScopeSwitchProps {
  readonly isAll: boolean;
  readonly onChange: (isAll: boolean) => void;
}

function ScopeSwitch({ isAll, onChange }: ScopeSwitchProps) {
  const t = useT();
  return (
    <fieldset class="legal-scope">
      <legend class="visually-hidden">{t('legal.scope')}</legend>
      <label>
        <input type="radio" name="legal-scope" checked={!isAll} onChange={() => onChange(false)} />
        {t('legal.scopeCategory')}
      </label>
      <label>
        <input type="radio" name="legal-scope" checked={isAll} onChange={() => onChange(true)} />
        {t('legal.scopeAll')}
      </label>
    </fieldset>
  );
}
