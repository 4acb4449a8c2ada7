import type { ReactNode } from 'react'
import { useChoice } from '../../engine/choices.ts'
import { Divider } from '../../ui/divider.tsx'
import { SIDE_PERCENT, sideWidthChoice } from '../../trial/choices.ts'
import css from './panels.module.css'

interface BesideProps {
  pictures: ReactNode
  /** What was made of them; null leaves them all the place. */
  side: ReactNode | null
}

export function Beside({ pictures, side }: BesideProps) {
  const [width, setWidth] = useChoice(sideWidthChoice)
  return (
    <div className={css.beside} data-alone={side === null} style={{ '--side': `${width}%` } as React.CSSProperties}>
      {pictures}
      {side && <Divider label="Width of what is beside the pictures" orientation="vertical" resizes="after" unit="percent" size={width} limits={SIDE_PERCENT} onSize={setWidth} />}
      {side}
    </div>
  )
}
