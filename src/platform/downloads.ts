export interface TextFile {
  readonly name: string;
  /** Media type, without parameters. */
  readonly type: string;
  readonly text: string;
}

/** Hands a file to the reader's downloads through a link of the page: no permission, nothing leaves the machine. */
export function saveFile({ name, type, text }: TextFile): void {
  saveBlob(name, new Blob([text], { type }));
}

/** As `saveFile`, for what is too large for one text. */
export function saveBlob(name: string, blob: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The browser reads the blob after this task.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
