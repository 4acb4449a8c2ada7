import { useRef, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react'
import css from './panes.module.css'

export interface PaneWidths {
  left: number
  right: number
}

interface PanesProps {
  widths: PaneWidths
  onWidths: (widths: PaneWidths) => void
  left: ReactNode
  middle: ReactNode
  right: ReactNode
}

const STEP_PX = 24

/** Three panes; the outer two keep their width, the middle one takes the rest. */
export function Panes({ widths, onWidths, left, middle, right }: PanesProps) {
  const set = (side: keyof PaneWidths, px: number) => {
    const { min, max } = limits(side)
    onWidths({ ...widths, [side]: Math.round(Math.max(min, Math.min(max, px))) })
  }
  return (
    <div
      className={css.panes}
      style={{ '--left-pane': `${widths.left}px`, '--right-pane': `${widths.right}px` } as React.CSSProperties}
    >
      {left}
      <Divider side="left" label="Width of the list of athletes" width={widths.left} onWidth={(px) => set('left', px)} />
      {middle}
      <Divider side="right" label="Width of the details" width={widths.right} onWidth={(px) => set('right', px)} />
      {right}
    </div>
  )
}

const limits = (side: keyof PaneWidths) => (side === 'left' ? { min: 180, max: 420 } : { min: 400, max: 1_400 })

interface DividerProps {
  side: keyof PaneWidths
  label: string
  width: number
  onWidth: (px: number) => void
}

function Divider({ side, label, width, onWidth }: DividerProps) {
  const start = useRef<{ x: number; width: number }>(undefined)
  const sign = side === 'left' ? 1 : -1
  const { min, max } = limits(side)
  const move = (event: PointerEvent) => {
    if (start.current) onWidth(start.current.width + sign * (event.clientX - start.current.x))
  }
  const grab = (event: PointerEvent<HTMLDivElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId)
    const pane = side === 'left' ? event.currentTarget.previousElementSibling : event.currentTarget.nextElementSibling
    start.current = { x: event.clientX, width: pane?.clientWidth ?? width }
  }
  const press = (event: KeyboardEvent) => {
    const direction = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    if (direction === 0) return
    event.preventDefault()
    onWidth(width + sign * direction * STEP_PX)
  }
  return (
    <div
      className={css.divider}
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={Math.round(width)}
      aria-valuemin={min}
      aria-valuemax={max}
      tabIndex={0}
      onPointerDown={grab}
      onPointerMove={move}
      onPointerUp={() => (start.current = undefined)}
      onLostPointerCapture={() => (start.current = undefined)}
      onKeyDown={press}
    />
  )
}
