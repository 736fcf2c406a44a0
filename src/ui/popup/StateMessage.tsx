import type { ComponentChildren } from 'preact';

interface StateMessageProps {
  readonly title: string;
  readonly hint: string;
  readonly children?: ComponentChildren;
}

/** One sentence on how things stand, one on what to do. */
export function StateMessage({ title, hint, children }: StateMessageProps) {
  return (
    <div class="state" role="status">
      <p class="state-title">{title}</p>
      <p class="muted">{hint}</p>
      {children}
    </div>
  );
}
