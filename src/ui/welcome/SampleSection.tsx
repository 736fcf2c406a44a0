import { useEffect, useRef } from 'preact/hooks';
import { LEVELS } from '../../core/detect/finding.schema.ts';
import { useT } from '../i18n/translator-context.tsx';
import { Section } from '../options/Section.tsx';
import { LevelIcon } from '../theme/LevelIcon.tsx';
import { SAMPLE_OFFERS, SAMPLE_PRICES } from './sample-offers.ts';

/** Judges the records of a sample and draws their marks, as on a marketplace, until the signal aborts. */
export type MarkSample = (records: readonly HTMLElement[], signal: AbortSignal) => void;

interface SampleSectionProps {
  /** A new one judges and draws anew. */
  readonly markSample: MarkSample;
}

/** Offers that nobody made, with real marks on them, and what the three levels mean. */
export function SampleSection({ markSample }: SampleSectionProps) {
  const t = useT();
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    const life = new AbortController();
    markSample([...(list.current?.querySelectorAll<HTMLElement>('article') ?? [])], life.signal);
    return () => life.abort();
  }, [markSample]);
  return (
    <Section id="welcome-sample" heading={t('welcome.sample.heading')} hint={t('welcome.sample.hint')}>
      <ul ref={list} class="welcome-sample">
        {SAMPLE_OFFERS.map((offer) => (
          <li key={offer}>
            <article class="welcome-offer">
              <p>{t(`welcome.sample.${offer}`)}</p>
              <p class="welcome-price">{SAMPLE_PRICES[offer]}</p>
            </article>
          </li>
        ))}
      </ul>
      <dl class="welcome-levels">
        {LEVELS.toReversed().map((level) => (
          <div key={level}>
            <dt>
              <LevelIcon level={level} /> {t(`level.${level}`)}
            </dt>
            <dd class="muted">{t(`welcome.levels.${level}`)}</dd>
          </div>
        ))}
      </dl>
      <p class="muted">{t('popup.lead')}</p>
    </Section>
  );
}
