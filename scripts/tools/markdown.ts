export type Cells = readonly (string | number)[];

const row = (cells: Cells) => `| ${cells.join(' | ')} |`;

/** A table of Markdown. */
export const tableOf = (head: Cells, rows: readonly Cells[]): string =>
  [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');

/** Puts the text between the two markers of that name. */
export function place(paper: string, name: string, text: string): string {
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [from, to] = [paper.indexOf(open), paper.indexOf(close)];
  if (from < 0 || to < from) throw new Error(`the paper has no place for ${name}`);
  return `${paper.slice(0, from)}${open}\n\n${text}\n\n${paper.slice(to)}`;
}
