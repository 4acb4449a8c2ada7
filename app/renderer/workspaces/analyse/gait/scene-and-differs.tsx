import type { ReactNode } from 'react'
import { useChoice } from '../../../engine/choices.ts'
import { Divider } from '../../../ui/divider.tsx'
import { DIFFERS_PERCENT, differsWidthChoice } from './choices.ts'
import css from './gait-layout.module.css'

/** What was made of the pictures, and what differs in it, beside each other. */
export function SceneAndDiffers({ scene, differs }: { scene: ReactNode; differs: ReactNode }) {
  const [width, setWidth] = useChoice(differsWidthChoice)
  return (
    <div className={css.both} style={{ '--differs': `${width}%` } as React.CSSProperties}>
      {scene}
      <Divider label="Width of what differs" orientation="vertical" resizes="after" unit="percent" size={width} limits={DIFFERS_PERCENT} onSize={setWidth} />
      {differs}
    </div>
  )
}
