import { findSource, type Law } from '../../core/law/law.ts';
import { parseReferences, type ReferencePart } from '../../core/law/references.ts';
import { sourceLabel } from '../../core/law/source-label.ts';
import type { UiLanguage } from '../../core/localized-text.schema.ts';
import { useT } from '../i18n/translator-context.tsx';
import { lawLanguageFor } from './law-language.ts';

interface ReferencedTextProps {
  readonly law: Law;
  readonly language: UiLanguage;
  readonly text: string;
  /** Ids in the order of their numbers. */
  readonly cited: readonly string[];
  readonly openId: string | null;
  readonly hrefOf: (id: string) => string;
}

/** An explanation whose bracketed ids are numbered links: `[atf-31, atf-44]` reads `[1, 2]`. */
export function ReferencedText({ text, language, ...references }: ReferencedTextProps) {
  return (
    <p class="legal-text" lang={language}>
      {parseReferences(text).map((segment, index) =>
        segment.kind === 'text' ? (
          segment.text
        ) : (
          <span key={index} class="legal-refs">
            {segment.parts.map((part, at) => (
              <Part key={at} part={part} language={language} {...references} />
            ))}
          </span>
        ),
      )}
    </p>
  );
}

interface PartProps extends Omit<ReferencedTextProps, 'text'> {
  readonly part: ReferencePart;
}

function Part({ law, language, part, cited, openId, hrefOf }: PartProps) {
  const t = useT();
  if (part.kind === 'words') return part.text;
  const source = findSource(law, part.id);
  const number = cited.indexOf(part.id) + 1;
  if (source === null) return part.id;
  const title = sourceLabel(source, lawLanguageFor(language));
  return (
    <a
      class="legal-ref"
      href={hrefOf(part.id)}
      title={title}
      aria-label={t('legal.citedSource', { number, title })}
      aria-current={part.id === openId ? 'true' : undefined}
    >
      {number}
    </a>
  );
}
