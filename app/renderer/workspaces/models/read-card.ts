/** The part of Markdown that model cards are written in: headings, paragraphs, lists, tables, pictures, links, bold and code. */

export interface Words {
  text: string
  style: 'plain' | 'strong' | 'code'
}

/** Of a table's column. */
type Alignment = 'left' | 'right' | 'center'

export type CardBlock =
  | { kind: 'heading'; words: Words[] }
  | { kind: 'paragraph'; words: Words[] }
  | { kind: 'list'; isNumbered: boolean; items: Words[][] }
  | { kind: 'table'; alignments: Alignment[]; head: Words[][]; rows: Words[][][] }
  /** `file`: beside the card. */
  | { kind: 'picture'; file: string; about: string }

/** Without its title, which is the model's name. */
export function readCard(card: string): CardBlock[] {
  return card
    .replace(/^# .*\n/, '')
    .split(/\n\s*\n/)
    .flatMap(blocksIn)
}

/** Without a heading and what stands below it: where the same is shown in a better way. */
export function withoutSection(blocks: readonly CardBlock[], title: string): CardBlock[] {
  const isHeading = (block: CardBlock) => block.kind === 'heading'
  const from = blocks.findIndex((block) => block.kind === 'heading' && block.words.map(({ text }) => text).join('') === title)
  if (from < 0) return [...blocks]
  const length = blocks.slice(from + 1).findIndex(isHeading)
  return length < 0 ? blocks.slice(0, from) : blocks.toSpliced(from, length + 1)
}

const ITEM = /^(?:[-*]|\d+[.)]) /
const PICTURE = /^!\[([^\]]*)\]\(([^)\s]+)\)$/
/** The line below a table's head. */
const RULE = /^\|?(?:\s*:?-+:?\s*\|)+\s*(?::?-+:?\s*)?$/

const NUMBER = /^[-−+]?[\d  .,]+(?: ?(?:%|°|[a-zA-Zµ]{1,3}))?$/

function blocksIn(text: string): CardBlock[] {
  const lines = text.trim().split('\n')
  const [first = '', second = ''] = lines
  if (first === '') return []
  const heading = /^#+ (.*)$/.exec(first)
  const picture = PICTURE.exec(first.trim())
  const rest = () => blocksIn(lines.slice(1).join('\n'))
  if (heading) return [{ kind: 'heading', words: wordsIn(heading[1]!) }, ...rest()]
  if (picture) return [{ kind: 'picture', about: picture[1]!, file: picture[2]! }, ...rest()]
  if (first.includes('|') && RULE.test(second.trim())) return [tableIn(lines)]
  if (ITEM.test(first)) return [listIn(lines)]
  return [{ kind: 'paragraph', words: wordsIn(lines.join(' ')) }]
}

function listIn(lines: readonly string[]): CardBlock {
  const items: string[] = []
  // A line that begins no new item goes on with the last one.
  for (const line of lines) items.push(ITEM.test(line) ? line.replace(ITEM, '') : `${items.pop()} ${line.trim()}`)
  return { kind: 'list', isNumbered: /^\d/.test(lines[0]!), items: items.map(wordsIn) }
}

function tableIn([head = '', rule = '', ...rows]: readonly string[]): CardBlock {
  const alignments = cellsIn(rule).map((cell, column): Alignment => {
    if (cell.endsWith(':')) return cell.startsWith(':') ? 'center' : 'right'
    // Where nothing is said, numbers stand below each other by their last place.
    const given = rows.map((row) => cellsIn(row)[column] ?? '').filter((text) => text !== '')
    return !cell.startsWith(':') && given.length > 0 && given.every((text) => NUMBER.test(text)) ? 'right' : 'left'
  })
  // A row that is too short has empty cells, one that is too long loses what is beyond.
  const inColumns = (line: string) => alignments.map((_, column) => wordsIn(cellsIn(line)[column] ?? ''))
  return { kind: 'table', alignments, head: inColumns(head), rows: rows.map(inColumns) }
}

function cellsIn(line: string): string[] {
  return line.trim().replace(/^\||\|$/g, '').split(/(?<!\\)\|/).map((cell) => cell.trim().replaceAll(String.raw`\|`, '|'))
}

function wordsIn(text: string): Words[] {
  // Links lead out of this machine: their words stay, and the address after them.
  return text.replaceAll(/(?<!!)\[([^\]]+)\]\(([^)\s]+)\)/g, '$1 ($2)').split(/(\*\*[^*]+\*\*|`[^`]+`)/).flatMap((part): Words[] => {
    if (part === '') return []
    if (part.length > 4 && part.startsWith('**')) return [{ text: part.slice(2, -2), style: 'strong' }]
    if (part.length > 2 && part.startsWith('`')) return [{ text: part.slice(1, -1), style: 'code' }]
    return [{ text: part, style: 'plain' }]
  })
}
