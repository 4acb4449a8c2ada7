import { lazy, Suspense } from 'react'
import type { TrialPlace } from '../../trial/trial-place.ts'

/** Its words in four languages are read once somebody asks for a report. */
const ReportView = lazy(async () => ({ default: (await import('../../report/view/report-view.tsx')).ReportView }))

export function ReportOfTrial({ place, name }: { place: TrialPlace; name: string }) {
  return (
    <Suspense fallback={null}>
      <ReportView place={place} name={name} />
    </Suspense>
  )
}
