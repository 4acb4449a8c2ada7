import { lazy, Suspense, type ReactNode } from 'react'
import { useWideWindow } from '../../../ui/use-window-size.ts'
import type { TrialPlace } from '../../../trial/trial-place.ts'
import { DetailsPanel } from './details-panel.tsx'
import type { ShownGait } from '../../../trial/gait/shown-gait.ts'
import css from './gait-layout.module.css'

/** Recharts is a third of a megabyte of program: a window without a gait does without. */
const CurvesPanel = lazy(async () => ({ default: (await import('./curves/curves-panel.tsx')).CurvesPanel }))

/** Below the pictures: curves, what stands behind them, and how far the points can be trusted, as one of what stands behind them where there is no place for a third panel. */
export function GaitRow({ place, shown, quality }: { place: TrialPlace; shown: ShownGait; quality: ReactNode | null }) {
  const isWide = useWideWindow()
  return (
    <div className={css.row} data-three={isWide && quality !== null}>
      <Suspense fallback={<div />}>
        <CurvesPanel shown={shown} />
      </Suspense>
      <DetailsPanel place={place} shown={shown} quality={isWide ? null : quality} />
      {isWide && quality}
    </div>
  )
}
