import { Button } from '@mantine/core'
import { openCalibration } from '../open-calibration.ts'
import css from '../work/result.module.css'

/** Lenses alone make no room of it. */
export function NextSteps() {
  return (
    <p className={css.next}>
      Where the cameras stand is told by
      <Button size="compact-xs" variant="default" onClick={() => openCalibration('floor')}>
        a board on the floor
      </Button>
      <Button size="compact-xs" variant="default" onClick={() => openCalibration('points')}>
        known points
      </Button>
      or
      <Button size="compact-xs" variant="default" onClick={() => openCalibration('footage')}>
        somebody who walks about
      </Button>
    </p>
  )
}
