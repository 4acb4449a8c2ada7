import type { ReactNode } from 'react'
import { Divider } from './divider.tsx'
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

/** Two parts, one above the other. */
export function Stack({ label, height, limitsPx, onHeight, top, bottom }: StackProps) {
  return (
    <div className={css.stack} style={{ '--lower': `${height}px` } as React.CSSProperties}>
      {top}
      <Divider label={label} orientation="horizontal" resizes="after" unit="px" size={height} limits={limitsPx} onSize={onHeight} />
      {bottom}
    </div>
  )
}
