import { Button } from '@mantine/core'
import { useState } from 'react'
import type { MadeCalibration } from '../../../../../contract/analysis/calibration.ts'
import { engine } from '../../../../engine/client.ts'
import { tracked } from '../../../../engine/saving.ts'
import { Mark } from '../../../../ui/mark.tsx'
import { attempt } from '../../../../ui/toasts.ts'
import type { TrialPlace } from '../../../../trial/trial-place.ts'
import type { CalibrationOfTrial } from '../calibration-query.ts'
import { tellUsed } from './tell-used.ts'
import css from './use-made.module.css'

interface UseMadeProps {
  place: TrialPlace
  calibration: CalibrationOfTrial
  made: Pick<MadeCalibration, 'id' | 'mediaId' | 'stale'>
  /** `Use these lenses`. */
  action: string
}

/** What was made counts only once somebody says so. */
export function UseMade({ place, calibration: { counts }, made, action }: UseMadeProps) {
  const [isBusy, setBusy] = useState(false)
  const use = async () => {
    setBusy(true)
    const done = await attempt(() => tracked(engine.calibration.use({ ...place, calibration: { madeId: made.id } })))
    if (done) await tellUsed(`${done.name} counts now.`, counts === null ? undefined : 'What was analysed by the one before is out of date.')
    setBusy(false)
  }
  if (made.mediaId !== null)
    return (
      <div className={css.use}>
        <Mark icon="check" tone="good" word={counts?.mediaId === made.mediaId ? `Counts now, as ${counts.name}` : 'Was put to use; another calibration counts now'} />
      </div>
    )
  return (
    <div className={css.use}>
      <Button loading={isBusy} onClick={() => void use()}>
        {action}
      </Button>
      <p>{counts ? `In place of ${counts.name}, which stays in the session.` : 'The session has no calibration yet.'} One undo takes it back.</p>
    </div>
  )
}
