export type TomlValue = string | number | boolean | TomlValue[] | TomlTable
export interface TomlTable {
  [key: string]: TomlValue
}

export interface TomlDocument {
  root: TomlTable
  /** The first line that is not TOML, counted from 1; what stands before it has been read. */
  faultyLine?: number
}

const DEEPEST = 32
const BARE_KEY = /[\w-]+/y

/**
 * The part of TOML (https://toml.io/en/v1.0.0) that calibration files use: tables, dotted keys, strings,
 * numbers, booleans, arrays over several lines, inline tables. Dates are kept as text.
 */
export function parseToml(text: string): TomlDocument {
  const root = emptyTable()
  const cursor = { text, at: 0 }
  let table = root
  try {
    for (;;) {
      skipBlank(cursor)
      if (cursor.at >= text.length) return { root }
      if (text[cursor.at] === '[') {
        const isArray = text[cursor.at + 1] === '['
        cursor.at += isArray ? 2 : 1
        const keys = readKeys(cursor)
        expect(cursor, isArray ? ']]' : ']')
        table = isArray ? appendTable(root, keys) : descend(root, keys)
      } else {
        readPair(cursor, table, 0)
      }
      endLine(cursor)
    }
  } catch (error) {
    if (!(error instanceof TomlFault)) throw error
    return { root, faultyLine: lineAt(text, cursor.at) }
  }
}

class TomlFault extends Error {}

interface Cursor {
  text: string
  at: number
}

function emptyTable(): TomlTable {
  return Object.create(null) as TomlTable
}

function readPair(cursor: Cursor, table: TomlTable, depth: number): void {
  const keys = readKeys(cursor)
  expect(cursor, '=')
  const value = readValue(cursor, depth)
  const last = keys.pop()
  if (last === undefined) throw new TomlFault()
  descend(table, keys)[last] = value
}

function readKeys(cursor: Cursor): string[] {
  const keys: string[] = []
  do {
    skipSpaces(cursor)
    const quote = cursor.text[cursor.at]
    if (quote === '"' || quote === "'") {
      keys.push(readString(cursor))
    } else {
      const start = cursor.at
      BARE_KEY.lastIndex = start
      if (!BARE_KEY.test(cursor.text)) throw new TomlFault()
      cursor.at = BARE_KEY.lastIndex
      keys.push(cursor.text.slice(start, cursor.at))
    }
    if (keys.length > DEEPEST) throw new TomlFault()
    skipSpaces(cursor)
  } while (accept(cursor, '.'))
  return keys
}

function readValue(cursor: Cursor, depth: number): TomlValue {
  if (depth > DEEPEST) throw new TomlFault()
  skipSpaces(cursor)
  const first = cursor.text[cursor.at]
  if (first === '"' || first === "'") return readString(cursor)
  if (first === '[') return readArray(cursor, depth)
  if (first === '{') return readInlineTable(cursor, depth)
  return readBare(cursor)
}

function readArray(cursor: Cursor, depth: number): TomlValue[] {
  const values: TomlValue[] = []
  cursor.at++
  for (;;) {
    skipBlank(cursor)
    if (accept(cursor, ']')) return values
    values.push(readValue(cursor, depth + 1))
    skipBlank(cursor)
    if (!accept(cursor, ',')) {
      expect(cursor, ']')
      return values
    }
  }
}

function readInlineTable(cursor: Cursor, depth: number): TomlTable {
  const table = emptyTable()
  cursor.at++
  for (;;) {
    skipBlank(cursor)
    if (accept(cursor, '}')) return table
    readPair(cursor, table, depth + 1)
    skipBlank(cursor)
    if (!accept(cursor, ',')) {
      expect(cursor, '}')
      return table
    }
  }
}

function readString(cursor: Cursor): string {
  const { text } = cursor
  const quote = text[cursor.at] ?? ''
  const fence = text.startsWith(quote.repeat(3), cursor.at) ? quote.repeat(3) : quote
  let at = cursor.at + fence.length
  let value = ''
  let kept = at
  for (;;) {
    if (at >= text.length || (fence.length === 1 && text[at] === '\n')) throw new TomlFault()
    if (text.startsWith(fence, at)) break
    if (quote === '"' && text[at] === '\\') {
      // Windows paths in hand-written files hold back-slashes: an unknown escape stands for itself.
      value += text.slice(kept, at) + (ESCAPES[text[at + 1] ?? ''] ?? text.slice(at, at + 2))
      at += 2
      kept = at
    } else {
      at++
    }
  }
  cursor.at = at + fence.length
  return value + text.slice(kept, at)
}

const ESCAPES: Record<string, string> = { n: '\n', t: '\t', r: '\r', '"': '"', '\\': '\\' }

function readBare(cursor: Cursor): TomlValue {
  const start = cursor.at
  while (cursor.at < cursor.text.length && !',]}\n#'.includes(cursor.text[cursor.at] ?? '')) {
    if (cursor.at++ - start > 200) throw new TomlFault()
  }
  const word = cursor.text.slice(start, cursor.at).trim()
  if (word === 'true' || word === 'false') return word === 'true'
  if (/^[+-]?(inf|nan)$/.test(word)) return Number(word.replace('inf', 'Infinity').replace(/[+-]?nan/, 'NaN'))
  if (/^[+-]?[\d_]+(\.[\d_]*)?([eE][+-]?[\d_]+)?$/.test(word)) return Number(word.replaceAll('_', ''))
  if (/^\d{4}-\d\d-\d\d/.test(word) || /^\d\d:\d\d:/.test(word)) return word
  throw new TomlFault()
}

function descend(table: TomlTable, keys: string[]): TomlTable {
  let place = table
  for (const key of keys) {
    const there = place[key]
    const last = Array.isArray(there) ? there.at(-1) : there
    if (last === undefined) place = place[key] = emptyTable()
    else if (typeof last === 'object' && !Array.isArray(last)) place = last
    else throw new TomlFault()
  }
  return place
}

function appendTable(root: TomlTable, keys: string[]): TomlTable {
  const parent = descend(root, keys.slice(0, -1))
  const key = keys.at(-1) ?? ''
  const list = (parent[key] ??= [])
  if (!Array.isArray(list)) throw new TomlFault()
  const table = emptyTable()
  list.push(table)
  return table
}

function accept(cursor: Cursor, token: string): boolean {
  if (!cursor.text.startsWith(token, cursor.at)) return false
  cursor.at += token.length
  return true
}

function expect(cursor: Cursor, token: string): void {
  skipSpaces(cursor)
  if (!accept(cursor, token)) throw new TomlFault()
}

function skipSpaces(cursor: Cursor): void {
  while (cursor.text[cursor.at] === ' ' || cursor.text[cursor.at] === '\t') cursor.at++
}

function skipBlank(cursor: Cursor): void {
  for (;;) {
    const code = cursor.text.charCodeAt(cursor.at)
    if (code === 0x20 || (code >= 0x09 && code <= 0x0d) || code === 0xfeff) cursor.at++
    else if (code === 0x23) skipComment(cursor)
    else return
  }
}

function skipComment(cursor: Cursor): void {
  const feed = cursor.text.indexOf('\n', cursor.at)
  cursor.at = feed < 0 ? cursor.text.length : feed
}

function endLine(cursor: Cursor): void {
  skipSpaces(cursor)
  const { text, at } = cursor
  if (text[at] === '#') skipComment(cursor)
  else if (at < text.length && text[at] !== '\n' && text[at] !== '\r') throw new TomlFault()
}

function lineAt(text: string, at: number): number {
  let line = 1
  for (let feed = text.indexOf('\n'); feed >= 0 && feed < at; feed = text.indexOf('\n', feed + 1)) line++
  return line
}
