import type { Database } from 'better-sqlite3'

const ONLY_ASCII = /^\p{ASCII}*$/u

/** Lower case without accents, so that "jose" finds "José"; SQLite itself knows no letters but those of ASCII. */
export function fold(text: string): string {
  if (ONLY_ASCII.test(text)) return text.toLowerCase()
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}

/** Gives SQL the function `fold`. No index uses it: other programs could then not write in the library. */
export function registerFold(sql: Database): void {
  sql.function('fold', { deterministic: true }, (text: unknown) => (typeof text === 'string' ? fold(text) : text))
}
