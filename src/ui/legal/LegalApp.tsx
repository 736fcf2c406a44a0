import { useEffect } from 'preact/hooks';
import type { Law } from '../../core/law/law.ts';
import { useT } from '../i18n/translator-context.tsx';
import { LegalPage } from './LegalPage.tsx';
import { readRoute } from './legal-route.ts';
import { useHash } from './use-hash.ts';

interface LegalAppProps {
  readonly law: Law;
  readonly onPrint: () => void;
}

/** The legal page bound to the address of its document. */
export function LegalApp({ law, onPrint }: LegalAppProps) {
  const t = useT();
  const route = readRoute(law, useHash());
  const title = `${t(`category.${route.category}`)} · ${t('legal.title')} · ${t('extension.name')}`;
  useEffect(() => {
    document.title = title;
  }, [title]);
  return <LegalPage law={law} route={route} onPrint={onPrint} />;
}
