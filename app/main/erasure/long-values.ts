/** A long value lies in a database in pieces, page by page: a scan of its bytes sees no words that are parted by the edge of a page. */
import { setImmediate } from 'node:timers/promises'
import { openToRead } from '../store/read-copy.ts'

/** What fits into any page with the rest of its row: https://www.sqlite.org/fileformat2.html#cell_payload_overflow_pages, of pages of 4096 bytes. */
const IN_ONE_PAGE = 900

/** Of a database that cannot be read there are no rows: its bytes are all that is known. */
export async function longValuesSpeak(file: string, holdsWords: (bytes: Buffer) => boolean): Promise<boolean> {
  let copy: ReturnType<typeof openToRead> | undefined
  try {
    copy = openToRead(file)
    const { sql } = copy
    const tables = sql.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'").pluck().all() as string[]
    for (const table of tables) {
      const columns = (sql.pragma(`table_info("${table}")`) as { name: string }[]).map(({ name }) => `"${name}"`)
      const length = columns.map((column) => `coalesce(octet_length(${column}), 0)`).join(' + ')
      for (const row of sql.prepare(`SELECT ${columns.join()} FROM "${table}" WHERE ${length} > ${IN_ONE_PAGE}`).raw().iterate() as Iterable<unknown[]>) {
        if (row.some((value) => typeof value === 'string' && holdsWords(Buffer.from(value)))) return true
        await setImmediate()
      }
    }
    return false
  } catch (thrown) {
    if ((thrown as { code?: string }).code?.startsWith('SQLITE_')) return false
    throw thrown
  } finally {
    copy?.close()
  }
}
