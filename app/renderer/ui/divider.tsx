import { useRef, type KeyboardEvent, type PointerEvent } from 'react'
import css from './divider.module.css'

/** `percent`: of the whole, so that a larger window gives every part its share. */
type Unit = 'px' | 'percent'

interface DividerProps {
  label: string
  /** The way the line runs. */
  orientation: 'vertical' | 'horizontal'
  /** The part beside it whose size it changes; the one on the other side gives way. */
  resizes: 'before' | 'after'
  unit: Unit
  size: number
  limits: { least: number; most: number }
  onSize: (size: number) => void
}

/** What one press of an arrow key changes. */
const STEPS: Record<Unit, number> = { px: 12, percent: 2 }
const rounded: Record<Unit, (size: number) => number> = { px: Math.round, percent: (size) => Math.round(size * 10) / 10 }

/** Between two parts that lie in a grid: it is dragged, or moved by arrow keys. */
export function Divider({ label, orientation, resizes, unit, size, limits: { least, most }, onSize }: DividerProps) {
  const grabbed = useRef<{ at: number; size: number; perPx: number }>(undefined)
  const isUpright = orientation === 'vertical'
  const sign = resizes === 'before' ? 1 : -1
  const lengthOf = (element: Element | null) => (isUpright ? element?.clientWidth : element?.clientHeight) ?? 0
  const placeOf = (event: PointerEvent) => (isUpright ? event.clientX : event.clientY)
  const set = (next: number) => onSize(rounded[unit](Math.max(least, Math.min(most, next))))
  /** A window may leave a part more or less than it was given: it moves from where one sees it. */
  const drawn = (divider: Element) => {
    const perPx = unit === 'px' ? 1 : 100 / lengthOf(divider.parentElement)
    return { size: lengthOf(resizes === 'before' ? divider.previousElementSibling : divider.nextElementSibling) * perPx, perPx }
  }
  const grab = (event: PointerEvent<HTMLDivElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId)
    grabbed.current = { at: placeOf(event), ...drawn(event.currentTarget) }
  }
  const move = (event: PointerEvent) => {
    if (grabbed.current) set(grabbed.current.size + sign * (placeOf(event) - grabbed.current.at) * grabbed.current.perPx)
  }
  const press = (event: KeyboardEvent<HTMLDivElement>) => {
    const [back, on] = isUpright ? ['ArrowLeft', 'ArrowRight'] : ['ArrowUp', 'ArrowDown']
    const direction = event.key === on ? 1 : event.key === back ? -1 : 0
    if (direction === 0) return
    event.preventDefault()
    set(drawn(event.currentTarget).size + sign * direction * STEPS[unit])
  }
  return (
    <div
      className={css.divider}
      role="separator"
      aria-orientation={orientation}
      aria-label={label}
      aria-valuenow={Math.round(size)}
      aria-valuemin={least}
      aria-valuemax={most}
      tabIndex={0}
      onPointerDown={grab}
      onPointerMove={move}
      onPointerUp={() => (grabbed.current = undefined)}
      onLostPointerCapture={() => (grabbed.current = undefined)}
      onKeyDown={press}
    />
  )
}
