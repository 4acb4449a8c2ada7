import { Button } from '@mantine/core'
import { useEffect, useState } from 'react'
import { isTextField } from '../../../../commands/text-field.ts'
import { Icon } from '../../../../ui/icons.tsx'
import { count } from '../../../../format/amounts.ts'
import { tell } from '../../../../ui/toasts.ts'
import type { Outcome } from './camera-place.ts'
import { type Clicks, freeName, type KnownPoints, MOST_POINTS, type ScenePoint, withPoints } from './known-points.ts'
import { PasteBox } from './paste-box.tsx'
import { change, choosePoint, knownNow } from './pointing.ts'
import { PointsTable } from './points-table.tsx'
import { readPoints } from './read-points.ts'
import css from './points-list.module.css'

interface PointsListProps {
  known: KnownPoints
  clicks: Clicks
  outcome: Outcome
  label: string
}

/** The points that somebody has measured, and ways to more of them. */
export function PointsList({ known, clicks, outcome, label }: PointsListProps) {
  const [isPasting, setPasting] = useState(false)
  usePaste()
  const { points } = known
  return (
    <>
      {points.length === 0 && !isPasting && (
        <p className={css.how}>
          Measure at least four points of the room that the cameras see, in metres from one corner that is to be the origin: corners of a force plate, ends of a line on the floor, tops of posts. Six or more are better, far apart and not all of
          them on the floor: then a wrong one shows. x and y lie on the floor, z is the height above it.
        </p>
      )}
      {points.length > 0 && <PointsTable known={known} clicks={clicks} outcome={outcome} label={label} />}
      {points.some(isFar) && (
        <p className={css.note} data-tone="watch" role="status">
          <Icon name="warning" size={14} />
          <span>A point lies more than {MOST_METRES} m from the origin: coordinates are in metres here, not in millimetres.</span>
        </p>
      )}
      {isPasting ? (
        <PasteBox
          onClose={() => setPasting(false)}
          onPoints={(text) => {
            addPoints(text)
            setPasting(false)
          }}
        />
      ) : (
        <div className={css.tools}>
          <Button size="compact-xs" variant="default" leftSection={<Icon name="plus" size={12} />} disabled={points.length >= MOST_POINTS} onClick={addPoint}>
            Add a point
          </Button>
          <Button size="compact-xs" variant="default" leftSection={<Icon name="table" size={12} />} onClick={() => setPasting(true)}>
            Paste rows …
          </Button>
        </div>
      )}
    </>
  )
}

/** No room where people are filmed reaches further. */
const MOST_METRES = 100
const isFar = ({ xM, yM, zM }: ScenePoint) => [xM, yM, zM].some((value) => Math.abs(value ?? 0) > MOST_METRES)

function addPoint(): void {
  const known = knownNow()
  const id = crypto.randomUUID()
  change({ ...known, points: [...known.points, { id, name: freeName(known.points), xM: null, yM: null, zM: null }] })
  choosePoint(id)
}

function addPoints(text: string): boolean {
  const { points, refused } = readPoints(text)
  if (points.length === 0) return false
  change(withPoints(knownNow(), points, () => crypto.randomUUID()))
  if (refused.length > 0) tell(`${count(points.length, 'point')} added; ${count(refused.length, 'line')} could not be read as one.`, { tone: 'note', hint: refused.slice(0, 3).join(' · ') })
  return true
}

/** Rows that are pasted anywhere in the view become points; text in a field stays text. */
function usePaste(): void {
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const text = event.clipboardData?.getData('text') ?? ''
      if (isTextField(event.target) && (event.target instanceof HTMLTextAreaElement || !/[\t\n]/.test(text))) return
      if (addPoints(text)) event.preventDefault()
    }
    addEventListener('paste', paste)
    return () => removeEventListener('paste', paste)
  }, [])
}
