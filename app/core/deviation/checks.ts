/** What is measured a little differently to see whether a finding holds: kept by its English name, which is written and read here alone, so that another language has its own words. */

export type Check =
  | { by: 'events'; ms: number; way: 'earlier' | 'later' }
  /** `isTodayAlone`: what a reference was filtered with stays; an earlier version did not say so. */
  | { by: 'filter'; hz: number; way: 'lower' | 'higher'; isTodayAlone: boolean }
  /** A camera, or an earlier session. */
  | { by: 'without'; name: string }
  /** Another norm or cohort. */
  | { by: 'against'; name: string }

export function checkName(check: Check): string {
  if (check.by === 'events') return `events ${check.ms} ms ${check.way}`
  if (check.by === 'filter') return `filter ${check.hz} Hz ${check.way}${check.isTodayAlone ? ' today alone' : ''}`
  return `${check.by} ${check.name}`
}

/** Null of what no version has named so. */
export function checkNamed(what: string): Check | null {
  const events = /^events (\d+) ms (earlier|later)$/.exec(what)
  if (events) return { by: 'events', ms: Number(events[1]), way: events[2] as 'earlier' | 'later' }
  const filter = /^filter (\d+) Hz (lower|higher)( today alone)?$/.exec(what)
  if (filter) return { by: 'filter', hz: Number(filter[1]), way: filter[2] as 'lower' | 'higher', isTodayAlone: filter[3] !== undefined }
  const other = /^(without|against) (.+)$/s.exec(what)
  return other && { by: other[1] as 'without' | 'against', name: other[2]! }
}
