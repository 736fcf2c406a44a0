interface BarProps {
  /** From 0 to 1 of the room there is. */
  readonly share: number;
}

/** A bar beside its number, which says the same. */
export function Bar({ share }: BarProps) {
  return (
    <svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <rect width={share * 100} height="10" />
    </svg>
  );
}
