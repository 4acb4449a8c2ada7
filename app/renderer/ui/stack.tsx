import { useRef, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react'
import css from './stack.module.css'

interface StackProps {
  /** What the divider is called. */
  label: string
  /** Of the lower part, in pixels; the upper one takes the rest. */
  height: number
  limitsPx: { least: number; most: number }
  onHeight: (height: number) => void
  top: ReactNode
  bottom: ReactNode
}

const STEP_PX = 12

/** Two parts, one above the other, with a divider that is dragged or moved by ↑ and ↓. */
export function Stack({ label, height, limitsPx: { least, most }, onHeight, top, bottom }: StackProps) {
  const start = useRef<{ y: number; height: number }>(undefined)
  const set = (next: number) => onHeight(Math.round(Math.max(least, Math.min(most, next))))
  const grab = (event: PointerEvent<HTMLDivElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId)
    start.current = { y: event.clientY, height: event.currentTarget.nextElementSibling?.clientHeight ?? height }
  }
  const move = (event: PointerEvent) => {
    if (start.current) set(start.current.height + start.current.y - event.clientY)
  }
  const press = (event: KeyboardEvent) => {
    const direction = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0
    if (direction === 0) return
    event.preventDefault()
    set(height + direction * STEP_PX)
  }
  return (
    <div className={css.stack} style={{ '--lower': `${height}px` } as React.CSSProperties}>
      {top}
      <div
        className={css.divider}
        role="separator"
        aria-orientation="horizontal"
        aria-label={label}
        aria-valuenow={height}
        aria-valuemin={least}
        aria-valuemax={most}
        tabIndex={0}
        onPointerDown={grab}
        onPointerMove={move}
        onPointerUp={() => (start.current = undefined)}
        onLostPointerCapture={() => (start.current = undefined)}
        onKeyDown={press}
      />
      {bottom}
    </div>
  )
}
