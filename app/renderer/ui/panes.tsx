import type { ReactNode } from 'react'
import { Divider } from './divider.tsx'
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

const LIMITS = { left: { least: 10, most: 26 }, right: { least: 24, most: 58 } } as const

/** Three panes; the outer two keep their width, the middle one takes the rest. */
export function Panes({ labels, widths, onWidths, left, middle, right }: PanesProps) {
  const upright = { orientation: 'vertical', unit: 'percent' } as const
  return (
    <div
      className={css.panes}
      style={{ '--left-pane': `${widths.left}%`, '--right-pane': `${widths.right}%` } as React.CSSProperties}
    >
      {left}
      <Divider {...upright} label={labels.left} resizes="before" size={widths.left} limits={LIMITS.left} onSize={(width) => onWidths({ ...widths, left: width })} />
      {middle}
      <Divider {...upright} label={labels.right} resizes="after" size={widths.right} limits={LIMITS.right} onSize={(width) => onWidths({ ...widths, right: width })} />
      {right}
    </div>
  )
}
