import { useState } from 'preact/hooks';
import type { HintServices } from '../../app/hint-services.ts';
import type { SavedHint } from '../../core/sites/saved-hint.schema.ts';
import { useT } from '../i18n/translator-context.tsx';
import { Icon } from '../theme/Icon.tsx';
import { HintList } from './HintList.tsx';
import { ImportForm } from './ImportForm.tsx';
import { UndoBar } from './UndoBar.tsx';
import { useHints } from './use-hints.ts';

interface HintsAppProps {
  readonly services: HintServices;
}

/** The reader's own site hints: what they are for, how to share them, and how to take others over. */
export function HintsApp({ services }: HintsAppProps) {
  const t = useT();
  const hints = useHints(services);
  const [deleted, setDeleted] = useState<SavedHint | null>(null);
  const remove = async (saved: SavedHint) => {
    await services.remove(saved.hint.id);
    setDeleted(saved);
  };
  const restore = async (saved: SavedHint) => {
    await services.restore(saved);
    setDeleted(null);
  };
  return (
    <div class="hints">
      <header class="hints-head">
        <p class="hints-brand muted">
          <Icon name="flag-filled" />
          {t('extension.name')}
        </p>
        <h1 class="hints-title">{t('hints.title')}</h1>
        <p class="muted">{t('hints.intro')}</p>
      </header>
      <main>
        <UndoBar deleted={deleted} onUndo={restore} />
        {hints !== null && <HintList hints={hints} services={services} onDelete={remove} />}
        <ImportForm services={services} />
      </main>
    </div>
  );
}
