import type { ReactNode } from 'react'
import { useChoice } from '../../../engine/choices.ts'
import { Divider } from '../../../ui/divider.tsx'
import { GAIT_PERCENT, gaitHeightChoice } from './choices.ts'
import { GaitRow } from './gait-row.tsx'
import type { ShownGait } from './shown-gait.ts'
import css from './gait-layout.module.css'

interface GaitBelowProps {
  /** Null leaves the pictures all the place. */
  gait: ShownGait | null
  /** What else is shown below them. */
  more: ReactNode
  children: ReactNode
}

/** The pictures stay what they are when curves come below them. */
export function GaitBelow({ gait, more, children }: GaitBelowProps) {
  const [height, setHeight] = useChoice(gaitHeightChoice)
  return (
    <div className={css.stack} data-alone={gait === null} style={{ '--lower': `${height}%` } as React.CSSProperties}>
      {children}
      {gait && <Divider label="Height of the curves" orientation="horizontal" resizes="after" unit="percent" size={height} limits={GAIT_PERCENT} onSize={setHeight} />}
      {gait && <GaitRow shown={gait} more={more} />}
    </div>
  )
}
