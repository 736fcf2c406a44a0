import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** The ref of a `<dialog>` that is open, as a modal one, while `isOpen`. */
export function useModal(isOpen: boolean): RefObject<HTMLDialogElement | null> {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (isOpen) dialog.current?.showModal();
    else dialog.current?.close();
  }, [isOpen]);
  return dialog;
}
