/** Gaits that are not in the queue: worked out before there was one, or when the engine ended right after. What they find is taken over when the library is opened; where there is none, asking costs a look at an empty index. */
import { newestGait } from './kept-gait.ts'
import { gaitIn } from './gait-files.ts'
import { areThere } from '../store/artifacts-there.ts'
import type { Library } from '../store/library.ts'
import { keepFindings } from '../review/keep-findings.ts'

export const NOT_YET = `
  SELECT DISTINCT g.session_id AS sessionId, g.trial_id AS trialId FROM gait g
  WHERE NOT EXISTS (SELECT 1 FROM gait newer WHERE newer.session_id = g.session_id AND newer.trial_id IS g.trial_id AND newer.created_us > g.created_us)
    AND g.is_in_queue = 0`

export async function takeOverFindings(library: Library): Promise<void> {
  const places = library.sql.prepare(NOT_YET).all() as { sessionId: string; trialId: string | null }[]
  for (const place of places) {
    const newest = newestGait(library, place)
    if (!newest || !areThere(library, [newest.kept.gait])) continue
    // One that cannot be read comes into the queue when it is made anew.
    const gait = await gaitIn(library, newest.kept).catch(() => null)
    if (gait && library.sql.open) keepFindings(library, place, newest.id, gait)
  }
}
