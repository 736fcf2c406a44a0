import type { ComponentChildren } from 'preact';

interface SectionProps {
  /** Unique on the page. */
  readonly id: string;
  readonly heading: string;
  readonly hint?: string;
  readonly children: ComponentChildren;
}

/** A titled part of the options page. */
export function Section({ id, heading, hint, children }: SectionProps) {
  return (
    <section class="options-section" aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      {hint !== undefined && <p class="options-hint muted">{hint}</p>}
      {children}
    </section>
  );
}
