import { useEffect, useRef } from 'react'
import { DefaultZIndexes, ZIndexLayer, usePlotArea } from 'recharts'
import { useScales } from './curve-chart.tsx'
import css from './curve-chart.module.css'

/** Where it is: percent of the stride and value; null: nowhere. */
export type Mark = { percent: number; value: number } | null

interface MovingMarkProps {
  /** Called with what draws it; gives back what ends that. Moves many times a second, so it goes around React. */
  follow: (draw: (mark: Mark) => void) => () => void
}

/** A dot on a curve and a line through it, within a chart. */
export const MovingMark = (props: MovingMarkProps) => (
  <ZIndexLayer zIndex={DefaultZIndexes.activeDot}>
    <Drawn {...props} />
  </ZIndexLayer>
)

function Drawn({ follow }: MovingMarkProps) {
  const group = useRef<SVGGElement>(null)
  const line = useRef<SVGLineElement>(null)
  const dot = useRef<SVGCircleElement>(null)
  const scales = useScales()
  const plot = usePlotArea()
  // Anew with each drawing: the scales are others then.
  useEffect(() => {
    if (!scales) return
    const [x, y] = scales
    return follow((mark) => {
      group.current?.toggleAttribute('hidden', mark === null)
      if (!mark) return
      const at = x(mark.percent).toFixed(1)
      line.current?.setAttribute('x1', at)
      line.current?.setAttribute('x2', at)
      dot.current?.setAttribute('cx', at)
      dot.current?.setAttribute('cy', y(mark.value).toFixed(1))
    })
  })
  return (
    <g ref={group} pointerEvents="none" className={css.mark}>
      <line ref={line} y1={plot?.y} y2={plot && plot.y + plot.height} stroke="var(--accent)" strokeWidth={1.2} />
      <circle ref={dot} r={4} fill="var(--accent)" stroke="var(--panel)" strokeWidth={1.2} />
    </g>
  )
}
