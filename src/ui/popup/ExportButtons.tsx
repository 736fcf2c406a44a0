import { useState } from 'preact/hooks';
import type { ExportFormat } from '../../app/export-scan.ts';
import { explainFinding, explanationText } from '../../core/explain/explain-finding.ts';
import type { Scan } from '../../core/scan/scan.schema.ts';
import { useLanguage, useT } from '../i18n/translator-context.tsx';
import { Icon } from '../theme/Icon.tsx';
import { usePopupTools } from './popup-context.tsx';
import { useWhyTools } from './why-context.tsx';

interface ExportButtonsProps {
  readonly scan: Scan;
}

/** A button that opens the choice of formats in place. */
export function ExportButtons({ scan }: ExportButtonsProps) {
  const t = useT();
  const language = useLanguage();
  const { services } = usePopupTools();
  const { glossary } = useWhyTools();
  const [isOpen, setOpen] = useState(false);
  const save = (format: ExportFormat) => {
    services.exportScan(scan, format, (finding) =>
      explanationText(explainFinding(finding, glossary, language), language),
    );
    setOpen(false);
  };
  return (
    <div class="export">
      <button type="button" class="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {t('popup.export')}
        <Icon name="chevron" />
      </button>
      {isOpen && (
        <ul class="export-formats">
          <li>
            <button type="button" class="export-format" onClick={() => save('csv')}>
              {t('popup.exportCsv')}
            </button>
          </li>
          <li>
            <button type="button" class="export-format" onClick={() => save('json')}>
              {t('popup.exportJson')}
            </button>
          </li>
        </ul>
      )}
    </div>
  );
}
