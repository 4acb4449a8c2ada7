import type { ReactNode } from 'react'
import { useChoice } from '../../../engine/choices.ts'
import { Divider } from '../../../ui/divider.tsx'
import { DIFFERS_PERCENT, differsWidthChoice } from '../../../trial/gait/choices.ts'
import css from './gait-layout.module.css'

interface WithDiffersProps {
  /** Null leaves the others all the place. */
  differs: ReactNode | null
  children: ReactNode
}

/** What differs stands beside pictures and curves, as high as both: a sentence is read whole. */
export function WithDiffers({ differs, children }: WithDiffersProps) {
  const [width, setWidth] = useChoice(differsWidthChoice)
  return (
    <div className={css.both} data-alone={differs === null} style={{ '--differs': `${width}%` } as React.CSSProperties}>
      {children}
      {differs && <Divider label="Width of what differs" orientation="vertical" resizes="after" unit="percent" size={width} limits={DIFFERS_PERCENT} onSize={setWidth} />}
      {differs}
    </div>
  )
}
