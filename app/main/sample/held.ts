/** What a session of the library holds of a lab's session: the same files, damaged ones, or others in their place. */
import type { Media } from '../../contract/library/media.ts'
import type { Library } from '../store/library.ts'
import type { Contents } from './contents.ts'
import type { LabItem, LabSession } from './lab-folder.ts'
import { troublesOf } from './troubles.ts'

type Held =
  | { as: 'here' | 'missing' }
  /** A person has put it there. */
  | { as: 'in-bin' }
  /** Other bytes in its place, which are damaged. */
  | { as: 'damaged'; mediaId: string }
  /** Other bytes in its place: this is not the same session. */
  | { as: 'other' }

export type HeldOf = (item: LabItem) => Held

interface Row {
  id: string
  contentHash: string
  relativePath: string
  trialName: string | null
  problem: string | null
  oddities: string
  isInBin: 0 | 1
}

const FILES = `
  SELECT m.id, m.content_hash AS contentHash, f.relative_path AS relativePath, t.name AS trialName, m.problem, m.oddities,
    coalesce(m.deleted_us, t.deleted_us) IS NOT NULL AS isInBin
  FROM media m JOIN media_file f ON f.media_id = m.id AND f.n = 0 LEFT JOIN trial t ON t.id = m.trial_id
  WHERE m.session_id = ?`

const COMING = `
  SELECT s.value ->> '$.path' FROM import_item i JOIN job j ON j.id = i.job_id, json_each(i.item, '$.sources') s
  WHERE j.session_id = ? AND j.state IN ('queued', 'running')`

/** Of a folder of files its first stands for all of them, as it does in the library. */
export function heldIn({ sql }: Library, sessionId: string, lab: LabSession, contents: Contents): HeldOf {
  const rows = sql.prepare(FILES).all(sessionId) as Row[]
  const coming = new Set(sql.prepare(COMING).pluck().all(sessionId) as string[])
  const trialOf = new Map(lab.trials.flatMap(({ name, items }) => items.map((item) => [item, name] as const)))
  return (item) => {
    const same = rows.filter(({ contentHash }) => contentHash === contents.get(item.relativePath))
    const [first] = item.sources
    if (same.some(({ isInBin }) => !isInBin) || (first && coming.has(first.path))) return { as: 'here' }
    if (same.length > 0) return { as: 'in-bin' }
    const inItsPlace = rows.find(({ relativePath, isInBin }) => !isInBin && relativePath === first?.relativePath)
    if (!inItsPlace) return { as: 'missing' }
    const isOfItsTrial = inItsPlace.trialName === (trialOf.get(item) ?? null)
    const troubles = troublesOf({ problem: inItsPlace.problem, oddities: JSON.parse(inItsPlace.oddities) as Media['oddities'] })
    return troubles.length > 0 && isOfItsTrial ? { as: 'damaged', mediaId: inItsPlace.id } : { as: 'other' }
  }
}
