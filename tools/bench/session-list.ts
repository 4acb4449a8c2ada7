import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { listSessions } from '../../app/main/library/sessions.ts'
import { openLibrary } from '../../app/main/store/library.ts'
import { figure, repeat, timedMs, type Figure } from './figure.ts'

const SESSIONS = 1_000
const FILES_EACH = 12

/** The engine's part of showing 1 000 sessions with 12 files each, and of searching them. */
export async function measureSessionList(folder: string): Promise<Figure[]> {
  const library = await openLibrary(join(folder, 'library'), 'bench')
  try {
    fill(library.sql)
    const list = await repeat(15, () => timedMs(async () => listSessions(library)))
    const search = await repeat(15, () => timedMs(async () => listSessions(library, { search: 'cam07' })))
    return [figure('list of 1 000 sessions', 'ms', list), figure('search in 1 000 sessions', 'ms', search)]
  } finally {
    library.close()
  }
}

function fill(sql: Awaited<ReturnType<typeof openLibrary>>['sql']): void {
  const athlete = sql.prepare("INSERT INTO athlete (id, name, created_us) VALUES (?, ?, 0)")
  const session = sql.prepare('INSERT INTO session (id, athlete_id, name, date, created_us) VALUES (?, ?, ?, ?, ?)')
  const media = sql.prepare(
    `INSERT INTO media (id, session_id, name, kind, format, camera, summary, facts, oddities, content_hash, bytes, state, duration_us, imported_us)
     VALUES (?, ?, ?, 'footage', 'mp4', ?, '', '{}', '[]', ?, 1000000, 'ready', 10000000, 0)`,
  )
  sql.transaction(() => {
    const athletes = Array.from({ length: 50 }, (_, n) => {
      const id = randomUUID()
      athlete.run(id, `Athlete ${n}`)
      return id
    })
    for (let n = 0; n < SESSIONS; n++) {
      const id = randomUUID()
      session.run(id, athletes[n % athletes.length], `Session ${n}`, `2025-${String((n % 12) + 1).padStart(2, '0')}-01`, n)
      for (let file = 0; file < FILES_EACH; file++)
        media.run(randomUUID(), id, `cam${String(file).padStart(2, '0')}.mp4`, `cam${file}`, 'a'.repeat(64))
    }
  })()
}
