import { countSessions } from '../library/sessions.ts'
import { diskUse } from '../library/usage.ts'
import type { Library } from '../store/library.ts'
import { CODE_VERSION } from '../version.ts'

/** What this library is, and how much it holds, but for what lies in the bin. */
export const about = (library: Library) => ({
  version: CODE_VERSION,
  libraryName: library.name,
  athletes: library.sql.prepare('SELECT count(*) FROM athlete WHERE deleted_us IS NULL').pluck().get() as number,
  sessions: countSessions(library),
  usage: diskUse(library),
})
