/** What no undo needs: cuts that events made before they moved on. They are worked out again in a moment, should somebody go back so far. */
import { nowUs } from '../clock.ts'
import { removeUnused } from '../store/unused.ts'
import type { Library } from '../store/library.ts'

/** Somebody who goes back soon gets at once what they had; and what is under way still has its files. */
const KEPT_US = 600e6
/** For fewer the library is not looked through. */
const FEWEST = 20

// Those that no job has made, that are no trial's newest, and that nothing else was made from.
const FORGET = `
  WITH newest AS (SELECT result FROM (SELECT result, row_number() OVER (PARTITION BY session_id, trial_id ORDER BY created_us DESC) AS place FROM gait) WHERE place = 1),
  needed AS (SELECT result ->> '$.gait' AS hash FROM newest UNION SELECT result ->> '$.strideCurves' FROM newest)
  SELECT run.id FROM run WHERE stage = :stage AND job_id IS NULL AND state = 'done' AND ended_us < :beforeUs AND NOT EXISTS (
    SELECT 1 FROM run_output o WHERE o.run_id = run.id AND o.role IN ('gait', 'strides') AND (o.hash IN needed OR EXISTS (SELECT 1 FROM run_input i WHERE i.hash = o.hash)))`

export function forgetCuts(library: Library, beforeUs = nowUs() - KEPT_US, fewest = FEWEST): void {
  const { sql } = library
  const find = sql.prepare(FORGET).pluck()
  const forget = sql.prepare('DELETE FROM run WHERE id = ?')
  const old = find.all({ stage: 'deviations', beforeUs }) as string[]
  if (old.length < fewest) return
  sql.transaction(() => {
    for (const id of old) forget.run(id)
    // What those were made from.
    for (const id of find.all({ stage: 'cycles', beforeUs })) forget.run(id)
  })()
  removeUnused(library)
}
