import { useEffect, useRef } from 'react'
import { sideOf } from '../../../../../core/body/bones.ts'
import type { LabelTopology } from '../../../../../core/annotation/label-topology.ts'
import type { Origin, PointLabel } from '../../../../../core/annotation/label.ts'
import type { Proposal } from '../../../../../core/annotation/proposals.ts'
import { keypointName } from '../../../../format/keypoint-words.ts'
import { useStore } from '../../../../store.ts'
import { keepFocus } from '../doing/keep-focus.ts'
import { choosePoint, heldPoint, nextPoint } from '../state/hand.ts'
import type { FilmSight } from '../state/sight.ts'
import rows from './rows.module.css'
import css from './points-panel.module.css'

const BY: Readonly<Record<Origin, string>> = { hand: '', model: 'model', views: 'cameras', linear: 'straight', track: 'track', copy: 'copied', file: 'file', moved: 'moved' }

/** What is said of a point, in a word or two. */
function pointWords(point: PointLabel | null, proposal: Proposal | null | undefined): string {
  if (point?.visibility === 'outside') return 'outside'
  if (point) return [point.visibility === 'occluded' ? 'hidden' : '', BY[point.by]].filter(Boolean).join(' · ')
  return proposal ? (proposal.by === 'views' ? 'by cameras' : `${Math.round((proposal.score ?? 0) * 100)} %`) : ''
}

interface PointsListProps {
  sight: FilmSight
  topology: LabelTopology
  order: readonly number[]
}

/** The points in the order in which they are labelled. */
export function PointsList({ sight, topology, order }: PointsListProps) {
  const [next, held] = [useStore(nextPoint), useStore(heldPoint)]
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => {
    list.current?.querySelector(`[data-keypoint="${held ?? next}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [held, next])
  return (
    <ul ref={list} className={`${rows.rows} ${css.points}`} aria-label="Points" onMouseDown={keepFocus}>
      {order.map((keypoint) => {
        const point = sight.person?.points[keypoint] ?? null
        const name = topology.keypoints[keypoint]!
        return (
          <li key={keypoint}>
            <button
              type="button"
              data-keypoint={keypoint}
              data-side={sideOf(name)}
              data-state={point?.visibility ?? 'open'}
              data-next={keypoint === next}
              data-held={keypoint === held}
              aria-current={keypoint === (held ?? next) ? 'true' : undefined}
              tabIndex={-1}
              onClick={() => choosePoint(keypoint)}
            >
              <i aria-hidden="true" />
              <span>{keypointName(name)}</span>
              <small>{pointWords(point, sight.proposals[keypoint])}</small>
            </button>
          </li>
        )
      })}
    </ul>
  )
}
