import { ActionIcon } from '@mantine/core'
import { useState } from 'react'
import { useStore } from '../../../../store.ts'
import { Icon } from '../../../../ui/icons.tsx'
import { decimal } from '../decimal.ts'
import type { Outcome } from './camera-place.ts'
import type { Clicks, KnownPoints, ScenePoint } from './known-points.ts'
import { withoutPoint, withPoint } from './known-points.ts'
import { change, choosePoint, heldPoint, knownNow, nextPoint } from './pointing.ts'
import { readCoordinate } from './read-points.ts'
import css from './points-table.module.css'

interface PointsTableProps {
  known: KnownPoints
  clicks: Clicks
  outcome: Outcome
  label: string
}

export function PointsTable({ known: { points }, clicks, outcome, label }: PointsTableProps) {
  const [next, held] = [useStore(nextPoint), useStore(heldPoint)]
  return (
    <table className={css.table}>
      <thead>
        <tr>
          <th scope="col" aria-label="Click" />
          <th scope="col">Point</th>
          {['x m', 'y m', 'z m'].map((head) => (
            <th key={head} scope="col" data-number>
              {head}
            </th>
          ))}
          <th scope="col" data-number title={`How far the click in ${label} is from where the point would be seen`}>
            Error px
          </th>
          <th scope="col" aria-label="Remove" />
        </tr>
      </thead>
      <tbody>
        {points.map((point) => (
          <PointRow key={point.id} point={point} isClicked={clicks[point.id] !== undefined} outcome={outcome} isNext={point.id === next} isHeld={point.id === held} />
        ))}
      </tbody>
    </table>
  )
}

interface PointRowProps {
  point: ScenePoint
  isClicked: boolean
  outcome: Outcome
  isNext: boolean
  isHeld: boolean
}

function PointRow({ point, isClicked, outcome, isNext, isHeld }: PointRowProps) {
  const { id, name } = point
  const error = outcome.kind === 'place' ? outcome.errorsPx.get(id) : undefined
  const isSuspect = outcome.kind === 'place' && outcome.suspect?.id === id
  const state = isClicked ? 'clicked' : isNext ? 'to be clicked next' : 'not clicked'
  return (
    <tr data-next={isNext} data-held={isHeld} data-clicked={isClicked} data-suspect={isSuspect} aria-current={isNext}>
      <td>
        <button type="button" className={css.mark} aria-label={`Point at ${name}: ${state}`} title={`${name} is ${state}`} onClick={() => choosePoint(id)}>
          <Icon name={isSuspect ? 'warning' : isClicked ? 'check' : isNext ? 'right' : 'empty'} size={14} />
        </button>
      </td>
      <td>
        <input aria-label="Name of the point" value={name} maxLength={60} spellCheck={false} onFocus={() => choosePoint(id)} onChange={({ currentTarget }) => change(withPoint(knownNow(), { ...point, name: currentTarget.value }), `name ${id}`)} />
      </td>
      {(['xM', 'yM', 'zM'] as const).map((axis) => (
        <td key={axis}>
          <Coordinate label={`${axis[0]} of ${name} in metres`} value={point[axis]} onFocus={() => choosePoint(id)} onValue={(value) => change(withPoint(knownNow(), { ...point, [axis]: value }))} />
        </td>
      ))}
      <td data-error>{error === undefined ? <span className={css.unclicked}>–</span> : decimal(error, 1)}</td>
      <td>
        <ActionIcon size={22} aria-label={`Remove ${name}`} onClick={() => change(withoutPoint(knownNow(), id))}>
          <Icon name="cross" size={12} />
        </ActionIcon>
      </td>
    </tr>
  )
}

interface CoordinateProps {
  label: string
  value: number | null
  onFocus: () => void
  onValue: (value: number | null) => void
}

/** Taken when it is left or by Enter; what is no number stays, marked, and is not taken. */
function Coordinate({ label, value, onFocus, onValue }: CoordinateProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const read = typed === null ? value : readCoordinate(typed)
  const take = () => {
    if (typed === null || read === undefined) return
    if (read !== value) onValue(read)
    setTyped(null)
  }
  return (
    <input
      data-number
      inputMode="decimal"
      aria-label={label}
      aria-invalid={read === undefined}
      title={read === undefined ? 'A number in metres, such as 0.45' : undefined}
      value={typed ?? (value === null ? '' : String(value).replace('-', '−'))}
      onFocus={onFocus}
      onBlur={take}
      onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') take()
        else if (event.key === 'Escape') setTyped(null)
        else return
        event.preventDefault()
      }}
    />
  )
}
