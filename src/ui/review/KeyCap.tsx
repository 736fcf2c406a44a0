interface KeyCapProps {
  readonly children: string | number;
}

/** A key beside the name of what it does; `aria-keyshortcuts` tells it to those who do not see it. */
export function KeyCap({ children }: KeyCapProps) {
  return (
    <span class="key-cap" aria-hidden="true">
      {children}
    </span>
  );
}
