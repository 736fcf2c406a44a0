import { explanationFor, findSource, type Law } from '../../core/law/law.ts';
import { helpAddress, situationFor } from '../../core/law/situation.ts';
import { useT } from '../i18n/translator-context.tsx';
import { CategoryNav } from './CategoryNav.tsx';
import { Explanation } from './Explanation.tsx';
import { LegalHeader } from './LegalHeader.tsx';
import { explanationHref, type LegalRoute } from './legal-route.ts';
import { NumberChanges } from './NumberChanges.tsx';
import { OpenSourcePane } from './OpenSourcePane.tsx';
import { ReaderTabs } from './ReaderTabs.tsx';
import { SourceBrowser } from './SourceBrowser.tsx';

interface LegalPageProps {
  readonly law: Law;
  readonly route: LegalRoute;
  readonly onPrint: () => void;
}

/** Categories and sources on the left, the explanation in the middle, the open source on the right. */
export function LegalPage({ law, route, onPrint }: LegalPageProps) {
  const t = useT();
  const { category, reader, open } = route;
  const hrefOf = (id: string | null) => explanationHref(category, reader, id);
  const openId = open.kind === 'source' ? open.id : null;
  return (
    <div class="legal">
      <LegalHeader reviewedOn={law.edition.reviewedOn} onPrint={onPrint} />
      <div class="legal-side">
        <CategoryNav category={category} reader={reader} />
        <SourceBrowser law={law} category={category} openId={openId} hrefOf={hrefOf} />
      </div>
      <main class="legal-main">
        {!route.understood && (
          <p class="legal-notice" role="status">
            {t('legal.badLink')}
          </p>
        )}
        <h2 class="legal-topic">{t(`category.${category}`)}</h2>
        <p class="legal-help">
          <a href={helpAddress(situationFor(category))}>{t('help.title')}</a>
        </p>
        <ReaderTabs category={category} reader={reader} />
        <Explanation
          law={law}
          reader={reader}
          text={explanationFor(law, category, reader)}
          openId={openId}
          hrefOf={hrefOf}
        />
        <NumberChanges law={law} hrefOf={hrefOf} />
      </main>
      <OpenSourcePane
        law={law}
        source={openId === null ? null : findSource(law, openId)}
        isUnknown={open.kind === 'unknown'}
        hrefOf={hrefOf}
      />
    </div>
  );
}
