import type { ReactNode } from 'react'
import { useChoice } from '../../../engine/choices.ts'
import { Divider } from '../../../ui/divider.tsx'
import type { TrialPlace } from '../../../trial/trial-place.ts'
import { GAIT_PERCENT, gaitHeightChoice } from '../../../trial/gait/choices.ts'
import { GaitRow } from './gait-row.tsx'
import type { ShownGait } from '../../../trial/gait/shown-gait.ts'
import css from './gait-layout.module.css'

interface GaitBelowProps {
  place: TrialPlace
  /** Null leaves the pictures all the place. */
  gait: ShownGait | null
  /** How far the points can be trusted, which is shown below them as well; null where it is not. */
  quality: ReactNode | null
  children: ReactNode
}

/** The pictures stay what they are when curves come below them. */
export function GaitBelow({ place, gait, quality, children }: GaitBelowProps) {
  const [height, setHeight] = useChoice(gaitHeightChoice)
  return (
    <div className={css.stack} data-alone={gait === null} style={{ '--lower': `${height}%` } as React.CSSProperties}>
      {children}
      {gait && <Divider label="Height of the curves" orientation="horizontal" resizes="after" unit="percent" size={height} limits={GAIT_PERCENT} onSize={setHeight} />}
      {gait && <GaitRow place={place} shown={gait} quality={quality} />}
    </div>
  )
}
