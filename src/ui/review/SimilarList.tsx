import type { SimilarFlags } from '../../app/flags/flags-client.ts';
import type { FlagRow } from '../../core/flags/flag-row.ts';
import { useT } from '../i18n/translator-context.tsx';
import { StateName } from './StateName.tsx';

interface SimilarListProps {
  readonly id: string;
  readonly similar: SimilarFlags;
  readonly onSelect: (ids: readonly string[]) => void;
  readonly onOpen: (id: string) => void;
}

/** Repeated postings, drawn up to this many; all of them are chosen together. */
const MAX_DRAWN = 20;

/** The listings like this one, and one button to decide them all together. Nothing where there are none. */
export function SimilarList({ id, similar: { byText, byHandle }, onSelect, onOpen }: SimilarListProps) {
  const t = useT();
  const all = [...byText, ...byHandle];
  if (all.length === 0) return null;
  return (
    <section class="detail-part">
      <h3>{t('review.similar', { count: all.length })}</h3>
      <button type="button" class="button" onClick={() => onSelect([id, ...all.map((row) => row.id)])}>
        {t('review.selectSimilar', { count: all.length + 1 })}
      </button>
      <Group title={t('review.sameText')} rows={byText} onOpen={onOpen} />
      <Group title={t('review.sameHandle')} rows={byHandle} onOpen={onOpen} />
    </section>
  );
}

interface GroupProps {
  readonly title: string;
  readonly rows: readonly FlagRow[];
  readonly onOpen: (id: string) => void;
}

function Group({ title, rows, onOpen }: GroupProps) {
  const t = useT();
  if (rows.length === 0) return null;
  return (
    <>
      <h4 class="group-title muted">{title}</h4>
      <ul class="similar">
        {rows.slice(0, MAX_DRAWN).map((row) => (
          <li key={row.id} class="similar-row">
            <button type="button" class="row-title" onClick={() => onOpen(row.id)}>
              <bdi>{row.title === '' ? t('popup.untitled') : row.title}</bdi>
            </button>
            <span class="muted similar-site">{row.site}</span>
            <StateName state={row.state} />
          </li>
        ))}
      </ul>
      {rows.length > MAX_DRAWN && <p class="muted">{t('review.more', { count: rows.length - MAX_DRAWN })}</p>}
    </>
  );
}
