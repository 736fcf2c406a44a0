import { useState } from 'preact/hooks';
import { readSite } from '../../core/settings/allow-list.ts';
import { MAX_ALLOWED, MAX_SELLER_LENGTH } from '../../core/settings/settings-values.ts';
import { useT } from '../i18n/translator-context.tsx';

interface AllowFormProps {
  /** How many entries there are. */
  readonly count: number;
  /** `seller` is null for all sellers of the site. */
  readonly onAdd: (site: string, seller: string | null) => void;
}

/** Takes a site and, if wanted, a seller there. */
export function AllowForm({ count, onAdd }: AllowFormProps) {
  const t = useT();
  const [site, setSite] = useState('');
  const [seller, setSeller] = useState('');
  const [problem, setProblem] = useState<'badSite' | 'tooLong' | 'full' | null>(null);
  const add = () => {
    const host = readSite(site);
    if (host === null) return setProblem('badSite');
    if (seller.trim().length > MAX_SELLER_LENGTH) return setProblem('tooLong');
    if (count >= MAX_ALLOWED) return setProblem('full');
    onAdd(host, seller.trim() === '' ? null : seller.trim());
    setSite('');
    setSeller('');
    setProblem(null);
  };
  return (
    <form
      class="allow-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <label class="allow-field">
        <span>{t('options.allowed.site')}</span>
        <input
          class="options-input"
          value={site}
          autocomplete="off"
          spellcheck={false}
          aria-invalid={problem === 'badSite'}
          aria-describedby="allow-problem"
          onInput={(event) => setSite(event.currentTarget.value)}
        />
      </label>
      <label class="allow-field">
        <span>{t('options.allowed.seller')}</span>
        <input
          class="options-input"
          value={seller}
          autocomplete="off"
          spellcheck={false}
          aria-invalid={problem === 'tooLong'}
          aria-describedby="allow-problem allow-seller-hint"
          onInput={(event) => setSeller(event.currentTarget.value)}
        />
      </label>
      <button type="submit" class="button">
        {t('options.allowed.add')}
      </button>
      <p id="allow-seller-hint" class="allow-note muted">
        {t('options.allowed.sellerHint')}
      </p>
      <p id="allow-problem" class="allow-note options-problem" role="alert">
        {problem !== null && t(`options.allowed.${problem}`)}
      </p>
    </form>
  );
}
