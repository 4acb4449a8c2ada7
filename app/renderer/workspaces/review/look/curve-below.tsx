import { lazy, Suspense, useMemo } from 'react'
import type { Finding } from '../../../../contract/review/review.ts'
import { useStore } from '../../../store.ts'
import { curveModel } from '../../../trial/gait/curves/curve-model.ts'
import curves from '../../../trial/gait/curves/curves.module.css'
import { shownGait, type ShownGait } from '../../../trial/gait/shown-gait.ts'
import css from './look.module.css'

/** Recharts is a third of a megabyte of program. */
const SideChart = lazy(async () => ({ default: (await import('../../../trial/gait/curves/side-chart.tsx')).SideChart }))

/** The curve in which it was found, and what that is held against. */
export function CurveBelow({ finding }: { finding: Finding }) {
  const shown = useStore(shownGait)
  if (!shown) return null
  return (
    <div className={css.curve}>
      <Curve finding={finding} shown={shown} />
    </div>
  )
}

function Curve({ finding: { deviation }, shown }: { finding: Finding; shown: ShownGait }) {
  const { variable, side } = deviation
  const model = useMemo(() => curveModel(shown, variable), [shown, variable])
  return (
    <div className={curves.charts}>
      <Suspense fallback={null}>
        <SideChart model={model} side={side} shown={shown} isAlone isOnlySeen />
      </Suspense>
    </div>
  )
}
