import { useRef, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react'
import css from './panes.module.css'

/** Percent of the whole, so that a larger window gives every pane its part. */
export interface PaneWidths {
  left: number
  right: number
}

interface PanesProps {
  /** What the two dividers are called. */
  labels: { left: string; right: string }
  widths: PaneWidths
  onWidths: (widths: PaneWidths) => void
  left: ReactNode
  middle: ReactNode
  right: ReactNode
}

const STEP = 2

/** Three panes; the outer two keep their width, the middle one takes the rest. */
export function Panes({ labels, widths, onWidths, left, middle, right }: PanesProps) {
  const set = (side: keyof PaneWidths, share: number) => {
    const { min, max } = LIMITS[side]
    onWidths({ ...widths, [side]: Math.round(Math.max(min, Math.min(max, share)) * 10) / 10 })
  }
  return (
    <div
      className={css.panes}
      style={{ '--left-pane': `${widths.left}%`, '--right-pane': `${widths.right}%` } as React.CSSProperties}
    >
      {left}
      <Divider side="left" label={labels.left} width={widths.left} onWidth={(share) => set('left', share)} />
      {middle}
      <Divider side="right" label={labels.right} width={widths.right} onWidth={(share) => set('right', share)} />
      {right}
    </div>
  )
}

const LIMITS = { left: { min: 10, max: 26 }, right: { min: 24, max: 58 } } as const

interface DividerProps {
  side: keyof PaneWidths
  label: string
  width: number
  onWidth: (share: number) => void
}

function Divider({ side, label, width, onWidth }: DividerProps) {
  const start = useRef<{ x: number; share: number; wholePx: number }>(undefined)
  const sign = side === 'left' ? 1 : -1
  const { min, max } = LIMITS[side]
  const move = (event: PointerEvent) => {
    const { x, share, wholePx } = start.current ?? {}
    if (x !== undefined && share !== undefined && wholePx) onWidth(share + (sign * (event.clientX - x) * 100) / wholePx)
  }
  const grab = (event: PointerEvent<HTMLDivElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId)
    const pane = side === 'left' ? event.currentTarget.previousElementSibling : event.currentTarget.nextElementSibling
    const wholePx = event.currentTarget.parentElement?.clientWidth ?? innerWidth
    start.current = { x: event.clientX, share: ((pane?.clientWidth ?? 0) * 100) / wholePx, wholePx }
  }
  const press = (event: KeyboardEvent) => {
    const direction = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    if (direction === 0) return
    event.preventDefault()
    onWidth(width + sign * direction * STEP)
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
