import { lazy, Suspense, type ReactNode } from 'react'
import { DetailsPanel } from './details-panel.tsx'
import type { ShownGait } from './shown-gait.ts'
import css from './gait-layout.module.css'

/** Recharts is a third of a megabyte of program: a window without a gait does without. */
const CurvesPanel = lazy(async () => ({ default: (await import('./curves/curves-panel.tsx')).CurvesPanel }))

/** Below the pictures: curves, what stands behind them, and what else there is. */
export function GaitRow({ shown, more }: { shown: ShownGait; more: ReactNode }) {
  return (
    <div className={css.row} data-three={more !== null}>
      <Suspense fallback={<div />}>
        <CurvesPanel shown={shown} />
      </Suspense>
      <DetailsPanel shown={shown} />
      {more}
    </div>
  )
}
