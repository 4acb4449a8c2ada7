/** The queue as it is known to this window, page by page, and the way through it. */
import type { FindingRow } from '../../../../contract/review/review.ts'
import { queryClient } from '../../../engine/queries.ts'
import { FINDINGS_PAGE, findingsQuery } from '../../../engine/review.ts'
import { currentRoute, navigate } from '../../../navigation/navigate.ts'
import { filterNow } from './filter.ts'

const pageNow = (page: number) => queryClient.getQueryData(findingsQuery(filterNow(), page).queryKey)

/** Null: it is not in it, or in a part that nobody has looked at yet. */
export function indexOf(id: string): number | null {
  const pages = Math.ceil((pageNow(0)?.total ?? 0) / FINDINGS_PAGE)
  for (let page = 0; page < pages; page++) {
    const at = pageNow(page)?.findings.findIndex((row) => row.id === id) ?? -1
    if (at >= 0) return page * FINDINGS_PAGE + at
  }
  return null
}

/** Where the one in view was the last time that it was in the queue: once it is decided about, the next one is there. */
let lastIndex = 0

/** Neighbours of the one in view, read where they are not known yet; undefined: there is none. */
export async function neighbour(id: string | undefined, by: -1 | 1): Promise<FindingRow | undefined> {
  const at = id === undefined ? null : indexOf(id)
  if (at !== null) lastIndex = at
  const row = await rowAt(at === null ? Math.max(0, by > 0 ? lastIndex : lastIndex - 1) : at + by)
  // What was read may be the queue of a moment later, in which all have moved up.
  return id !== undefined && at !== null && indexOf(id) !== null && indexOf(id) !== at ? neighbour(id, by) : row
}

async function rowAt(index: number): Promise<FindingRow | undefined> {
  if (index < 0) return undefined
  const { findings } = await queryClient.fetchQuery(findingsQuery(filterNow(), Math.floor(index / FINDINGS_PAGE)))
  return findings[index % FINDINGS_PAGE]
}

/** A way through the queue leaves no trail in the window's history. */
export const showFinding = (findingId: string): void => navigate({ workspace: 'review', findingId }, { replace: currentRoute().workspace === 'review' })

/** From one that has left the end of the queue, both ways lead to its end. */
const oneFrom = async (id: string | undefined, by: -1 | 1) => (await neighbour(id, by)) ?? (id !== undefined && indexOf(id) === null ? neighbour(id, by > 0 ? -1 : 1) : undefined)

export async function step(by: -1 | 1): Promise<void> {
  const id = currentRoute().findingId
  const next = await oneFrom(id, by).catch(() => undefined)
  if (next && currentRoute().workspace === 'review') showFinding(next.id)
}
