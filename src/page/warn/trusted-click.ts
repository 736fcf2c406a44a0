/** Calls the handler for presses of the reader's own, by pointer, key or assistive software; scripts of the page press in vain. */
export function onTrustedClick(button: HTMLElement, handler: () => void): void {
  button.addEventListener('click', (event) => {
    if (event.isTrusted) handler();
  });
}
