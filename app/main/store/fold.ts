import type { Database } from 'better-sqlite3'
import { fold } from '../../core/fold.ts'

/** Gives SQL the function `fold`: SQLite itself knows no letters but those of ASCII. No index uses it: other programs could then not write in the library. */
export function registerFold(sql: Database): void {
  sql.function('fold', { deterministic: true }, (text: unknown) => (typeof text === 'string' ? fold(text) : text))
}
