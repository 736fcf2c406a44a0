/** Cuts a text that comes in pieces into its lines, without their line ends. */
export interface LineCutter {
  push(piece: string): string[];
  /** What follows the last line end, null for nothing. */
  end(): string | null;
  /** Length of the line that is not complete yet, in UTF-16 units. */
  readonly pending: number;
}

export function createLineCutter(): LineCutter {
  let rest = '';
  return {
    push(piece) {
      const lines = piece.split('\n');
      // Only the first line goes on from the piece before: to join the pieces would copy all of both.
      lines[0] = rest + (lines[0] ?? '');
      rest = lines.pop() ?? '';
      return lines.map(withoutReturn);
    },
    end: () => (rest === '' ? null : withoutReturn(rest)),
    get pending() {
      return rest.length;
    },
  };
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}
