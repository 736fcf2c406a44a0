/** Runs work once a frame for as long as it is needed. */
export interface FrameLoop {
  /** Asks for a step in the next frame; asking twice is asking once. */
  wake(): void;
}

/** `step` returns whether something moved; then it runs again in the next frame. */
export function createFrameLoop(step: () => boolean, signal: AbortSignal): FrameLoop {
  let pending: number | null = null;
  const wake = () => {
    if (pending !== null || signal.aborted) return;
    pending = requestAnimationFrame(() => {
      pending = null;
      if (step()) wake();
    });
  };
  const cancel = () => {
    if (pending !== null) cancelAnimationFrame(pending);
  };
  signal.addEventListener('abort', cancel, { once: true });
  return { wake };
}
