import { isSame } from '../../../../../core/review/same-finding.ts'
import { useQuery } from '@tanstack/react-query'
import type { FindingRow } from '../../../../../contract/review/review.ts'
import { asksForALook } from '../../../../../core/deviation/deviation.ts'
import { findingsOfSessionQuery } from '../../../../engine/review.ts'
import { useMay } from '../../../../engine/users.ts'
import { RouteLink } from '../../../../navigation/route-link.tsx'
import { decidedWords } from '../../../../trial/gait/decision-words.ts'
import type { TrialPlace } from '../../../../trial/trial-place.ts'
import type { Finding } from '../../../../trial/gait/lit.ts'
import css from '../../../../trial/gait/differs/differs.module.css'

/** What was decided about a finding, and the way to it in the queue. */
export function DecidedLine({ finding, place }: { finding: Finding; place: TrialPlace }) {
  const { data } = useQuery({ ...findingsOfSessionQuery(place.sessionId), enabled: useMay('see') && asksForALook(finding) })
  const row = data && rowOf(data, finding, place)
  if (!row) return null
  return (
    <p className={css.decided}>
      <span>{wordsOfDecision(row)}</span>
      <RouteLink to={{ workspace: 'review', findingId: row.id }}>Review it</RouteLink>
    </p>
  )
}

const rowOf = (rows: readonly FindingRow[], finding: Finding, { trialId }: TrialPlace): FindingRow | undefined =>
  rows.find((row) => row.state !== 'gone' && row.trialId === trialId && isSame(row, finding))

const wordsOfDecision = ({ decision, isChanged }: FindingRow): string => (!decision ? 'Not decided yet' : isChanged ? `${decidedWords(decision)}; another one since` : decidedWords(decision))
