import { Button } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { ANGLE_DEFINITIONS } from '../../../../../core/body/angles/angle-definitions.ts'
import type { Side } from '../../../../../core/body/joints.ts'
import type { Angle } from '../../../../../core/body/angles/segment-angles.ts'
import type { Gait } from '../../../../../contract/gait/gait.ts'
import type { Model } from '../../../../../contract/models/models.ts'
import { close } from '../../../../frame/overlay.ts'
import { openCurve } from '../../../../trial/gait/open-curve.ts'
import { AngleDrawing } from './angle-drawing.tsx'
import { anglePicture } from './angle-picture.ts'
import { betweenWords, fromWords, SIDE_WORDS, statesOf } from './angle-rows.ts'
import hidden from '../../../../ui/hidden.module.css'
import css from './help.module.css'

interface AnglesTableProps {
  angles: readonly Angle[]
  side: Side
  /** That of the open trial; null: none is open. */
  gait: Gait | null
  /** Where it opens. */
  shown: string
  models: readonly Model[]
}

export function AnglesTable({ angles, side, gait, shown, models }: AnglesTableProps) {
  return (
    <table className={css.table}>
      <thead>
        <tr>
          <th scope="col">Picture</th>
          <th scope="col">Angle</th>
          <th scope="col">More of it (+)</th>
          <th scope="col">Told by</th>
          <th scope="col">In this trial</th>
        </tr>
      </thead>
      <tbody>
        {angles.map((angle) => (
          <Row key={angle} angle={angle} side={side} gait={gait} isShown={angle === shown} models={models} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ angle, side, gait, isShown, models }: Pick<AnglesTableProps, 'side' | 'gait' | 'models'> & { angle: Angle; isShown: boolean }) {
  const definition = ANGLE_DEFINITIONS[angle]
  const row = useRef<HTMLTableRowElement>(null)
  useEffect(() => {
    if (isShown) row.current?.scrollIntoView({ block: 'center' })
  }, [isShown])
  return (
    <tr ref={row} aria-current={isShown || undefined}>
      <td>
        <AngleDrawing picture={anglePicture(angle, side)} side={side} />
      </td>
      <th scope="row">
        <strong>{definition.name}</strong>
        <p>{definition.means}</p>
        <p className={css.dim}>Of the {betweenWords(definition)}.</p>
      </th>
      <td>
        <p>
          <span className={css.plus}>+</span> {definition.positive}
        </p>
        <p className={css.dim}>{SIDE_WORDS[definition.sides]}</p>
      </td>
      <td>
        <p>{fromWords(angle, models)}</p>
      </td>
      <td>{gait ? <State gait={gait} angle={angle} /> : <p className={css.dim}>No gait is open.</p>}</td>
    </tr>
  )
}

const SIDE_NAMES = { left: 'Left', right: 'Right', both: 'Both sides' } as const

function State({ gait, angle }: { gait: Gait; angle: Angle }) {
  const states = statesOf(gait.curves, angle)
  const showCurve = () => {
    openCurve(angle)
    close()
  }
  return (
    <>
      {states.map(({ side, isKnown, words }) => (
        <p key={side} className={isKnown ? undefined : css.dim}>
          <span data-side={side}>{SIDE_NAMES[side]}</span> · {words}
        </p>
      ))}
      {states.some(({ isKnown }) => isKnown) && (
        <Button className={css.curve} variant="default" size="compact-xs" onClick={showCurve}>
          Show its curve<span className={hidden.hidden}>: {ANGLE_DEFINITIONS[angle].name}</span>
        </Button>
      )}
    </>
  )
}
