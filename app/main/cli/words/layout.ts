/** Text in lines of a width, for a terminal. */

/** What stands in brackets stays together, an option with its value, and a part with its command. */
const PIECE = /\[[^\]]*\]\S*|\| \w+ \w+|--[^\s\]]+ [A-Z\d][^\s\]]*|\S+/g

interface Indents {
  first?: number
  /** Of the lines that follow. */
  next?: number
}

export function wrapped(text: string, width: number, { first = 0, next = first }: Indents = {}): string[] {
  const lines: string[] = []
  let line = ''
  for (const piece of text.match(PIECE) ?? []) {
    const indent = ' '.repeat(lines.length === 0 ? first : next)
    if (line === '') line = indent + piece
    else if (line.length + 1 + piece.length <= width) line += ` ${piece}`
    else {
      lines.push(line)
      line = ' '.repeat(next) + piece
    }
  }
  return line === '' ? lines : [...lines, line]
}

const LONGEST_BESIDE = 24
const LEFT = 2
const GAP = 2

/** Two columns; where the left one is long, the right one begins below it. */
export function inTwoColumns(rows: readonly (readonly [left: string, right: string])[], width: number): string[] {
  const beside = Math.max(0, ...rows.map(([left]) => left.length).filter((length) => length <= LONGEST_BESIDE))
  const column = LEFT + beside + GAP
  return rows.flatMap(([left, right]) => {
    const below = wrapped(right, width, { first: column })
    if (left.length > beside) return [...wrapped(left, width, { first: LEFT, next: LEFT + 4 }), ...below]
    return [`${' '.repeat(LEFT)}${left.padEnd(beside)}${' '.repeat(GAP)}${below[0]?.trimStart() ?? ''}`, ...below.slice(1)]
  })
}
