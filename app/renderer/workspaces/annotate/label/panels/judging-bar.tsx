import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { Dataset } from '../../../../../contract/annotate/annotate.ts'
import { count } from '../../../../format/amounts.ts'
import { useStore } from '../../../../store.ts'
import { agreementQuery } from '../../queries.ts'
import { leaveJudging } from '../doing/going.ts'
import { activePerson } from '../state/hand.ts'
import { disagreedPoints, doubleOf, judgedAt, judging } from '../state/judging.ts'
import { labelling, spot } from '../state/labelling.ts'
import css from './judging-bar.module.css'

/** That a frame is judged, and how. */
export function JudgingBar({ dataset }: { dataset: Dataset }) {
  const open = judgedAt(useStore(judging), useStore(labelling), useStore(spot))
  const person = useStore(activePerson)
  // By its σ both are held against each other.
  useQuery(agreementQuery(dataset.id))
  if (!open) return null
  const double = doubleOf(open, person)
  const odd = double ? disagreedPoints(double).length : 0
  return (
    <div className={css.judging} role="status">
      <span>
        Judging frame {open.at.frame}: A and B {odd === 0 && double ? <>count as the same on every point</> : <>disagree on <b>{count(odd, 'point')}</b></>} of person {person}. <kbd>A</kbd> takes what both agree on, <kbd>Q</kbd> A’s point, <kbd>W</kbd> B’s, <kbd>E</kbd> the middle; or place it anew.
      </span>
      <Button size="compact-xs" variant="default" onClick={() => leaveJudging(dataset.id)}>
        Leave
      </Button>
    </div>
  )
}
