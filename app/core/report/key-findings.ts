/** Which of a gait's findings a report tells with a picture each, and which it only names. */
import { asksForALook, type Deviation } from '../deviation/deviation.ts'
import { isSame } from '../review/same-finding.ts'

/** More pictures are not looked at. */
const MOST_PICTURED = 6

interface Decided<D> {
  deviation: D
  isChanged: boolean
  decision: { kind: string }
}

type Place = Pick<Deviation, 'variable' | 'side' | 'phase'>

/** The decision that stands about a finding: the newest that is about what it is now. One that has changed its phase has changed. */
export function standingDecision<D extends Place, T extends Decided<D>>(finding: Place, decisions: readonly T[]): T | null {
  return decisions.find(({ deviation, isChanged }) => !isChanged && isSame(deviation, finding)) ?? null
}

/** The largest first. What somebody has dismissed is told among the decisions, and nowhere else. */
export function keyFindings<F extends Deviation, T extends Decided<Place>>(findings: readonly F[], decisions: readonly T[]): { pictured: F[]; named: F[]; dismissed: number } {
  const asking = findings.filter(asksForALook).toSorted((one, another) => (another.size ?? 0) - (one.size ?? 0))
  const standing = asking.filter((finding) => standingDecision(finding, decisions)?.decision.kind !== 'dismiss')
  return { pictured: standing.slice(0, MOST_PICTURED), named: standing.slice(MOST_PICTURED), dismissed: asking.length - standing.length }
}
