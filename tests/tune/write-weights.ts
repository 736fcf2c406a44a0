/** The text of a pattern file with the weight of one rule or context changed, the rest untouched. */
export function changeWeight(text: string, id: string, weight: number): string {
  const start = text.indexOf(`"id": ${JSON.stringify(id)},`);
  const end = text.indexOf('\n      "id":', start + 1);
  const block = text.slice(start, end < 0 ? undefined : end);
  const changed = block.replace(/"weight": -?[\d.]+/u, `"weight": ${weight}`);
  if (start < 0 || (changed === block && !block.includes(`"weight": ${weight}`))) {
    throw new Error(`no weight of ${id} in this file`);
  }
  return text.slice(0, start) + changed + text.slice(start + block.length);
}
