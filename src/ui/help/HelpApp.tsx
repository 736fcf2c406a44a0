import { useEffect } from 'preact/hooks';
import type { Law } from '../../core/law/law.ts';
import type { GuidanceBySituation } from '../../core/law/read-guidance.ts';
import { useT } from '../i18n/translator-context.tsx';
import { useHash } from '../legal/use-hash.ts';
import { HelpPage } from './HelpPage.tsx';
import { readHelpRoute } from './help-route.ts';

interface HelpAppProps {
  readonly law: Law;
  readonly guidance: GuidanceBySituation;
  readonly onPrint: () => void;
}

/** The page "What can I do?" bound to the address of its document. */
export function HelpApp({ law, guidance, onPrint }: HelpAppProps) {
  const t = useT();
  const route = readHelpRoute(useHash());
  const title = `${t(`help.situation.${route.situation}`)} · ${t('help.title')} · ${t('extension.name')}`;
  useEffect(() => {
    document.title = title;
  }, [title]);
  return <HelpPage law={law} guidance={guidance} route={route} onPrint={onPrint} />;
}
