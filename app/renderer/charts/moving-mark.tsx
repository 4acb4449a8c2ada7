import { useEffect, useRef, type CSSProperties } from 'react'
import type { NiceScale } from './nice-scale.ts'
import css from './moving-mark.module.css'

/** Where it is: percent of the stride and value; null: nowhere. */
export type Mark = { percent: number; value: number } | null

export interface MovingMarkProps {
  /** Called with what draws it; gives back what ends that. Moves many times a second, so it goes around React. */
  follow: (draw: (mark: Mark) => void) => () => void
  scale: Pick<NiceScale, 'least' | 'most'>
  /** The chart's own margins around what is drawn by that scale. */
  inset: CSSProperties['inset']
}

/** A dot on a curve and a line through it. Over the chart, not in it: where anything moves within an SVG, browsers lay out all of it anew, its words too. */
export function MovingMark({ follow, scale: { least, most }, inset }: MovingMarkProps) {
  const plot = useRef<HTMLDivElement>(null)
  const line = useRef<HTMLDivElement>(null)
  const dot = useRef<HTMLDivElement>(null)
  useEffect(() => follow((mark) => {
    if (!plot.current || !line.current || !dot.current) return
    plot.current.hidden = mark === null
    if (!mark) return
    line.current.style.transform = `translateX(${mark.percent}cqw)`
    dot.current.style.transform = `translate(${mark.percent}cqw, ${(100 * (most - mark.value)) / (most - least)}cqh)`
  }), [follow, least, most])
  return (
    <div ref={plot} className={css.plot} style={{ inset }}>
      <div ref={line} className={css.line} />
      <div ref={dot} className={css.dot} />
    </div>
  )
}
