import type { DataTable } from './data-table.ts'
import type { TabledGait } from './tabled-gait.ts'

/** What is in the folder, for whoever opens it in ten years. */
export function readmeText({ title, facts, tables, others }: { title: string; facts: readonly string[]; tables: readonly DataTable[]; others: readonly (readonly [file: string, about: string])[] }): string {
  const lines = [
    `# ${title}`,
    '',
    'A measurement, not a diagnosis.',
    '',
    ...facts.map((fact) => `- ${fact}`),
    '',
    'Times are seconds of the session, angles degrees, lengths metres, Z up. Cells are empty where nothing is known. Tables are UTF-8, commas between cells (RFC 4180).',
    '',
    ...tables.flatMap(({ file, about, columns, rows }) => [`## ${file}`, '', `${about} ${rows.length} rows.`, '', ...columns.map(([name, words]) => `- \`${name}\`${words ? `: ${words}` : ''}`), '']),
    '## Other files',
    '',
    ...others.map(([file, about]) => `- \`${file}\`: ${about}`),
    '',
  ]
  return lines.join('\n')
}

/** What the gait is held against, and how far that counts. */
export function heldAgainst({ reference }: Pick<TabledGait, 'reference'>): string[] {
  if (!reference) return []
  const { name, shapeOnly } = reference
  return [`Held against: ${name}${shapeOnly ? `, in shape only, so no number is judged and none may be compared with it: ${shapeOnly.reason}` : ''}`]
}
