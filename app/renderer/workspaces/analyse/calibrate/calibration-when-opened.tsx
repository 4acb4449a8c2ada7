import { type ComponentProps, lazy, Suspense } from 'react'

/** Most windows never calibrate. */
const CalibrationView = lazy(async () => ({ default: (await import('./calibration-view.tsx')).CalibrationView }))

export function CalibrationWhenOpened(props: ComponentProps<typeof CalibrationView>) {
  return (
    <Suspense fallback={<div />}>
      <CalibrationView {...props} />
    </Suspense>
  )
}
