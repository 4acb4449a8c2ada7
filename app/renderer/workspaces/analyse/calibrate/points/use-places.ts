import { useState } from 'react'
import { sameCamera } from '../../../../../core/formats/camera-name.ts'
import { engine } from '../../../../engine/client.ts'
import { tracked } from '../../../../engine/saving.ts'
import { count } from '../../../../format/amounts.ts'
import { attempt } from '../../../../ui/toasts.ts'
import type { StageCamera } from '../../../../trial/stage.ts'
import type { TrialPlace } from '../../../../trial/trial-place.ts'
import { tellUsed } from '../work/tell-used.ts'
import type { Outcome } from './camera-place.ts'
import { forgetGestures } from './pointing.ts'

/** Makes the places count; one undo takes it back. */
export function usePlaces(place: TrialPlace) {
  const [isUsing, setUsing] = useState(false)
  const use = async (films: readonly StageCamera[], outcomes: ReadonlyMap<string, Outcome>) => {
    const cameras = films.flatMap(({ mediaId, label }) => {
      const outcome = outcomes.get(mediaId)
      if (outcome?.kind !== 'place') return []
      const { camera } = outcome
      const name = sameCamera(camera.name, label) ? camera.name : label
      return [{ camera: { ...camera, name }, errorPx: outcome.resection.rmsPx }]
    })
    setUsing(true)
    const used = await attempt(() => tracked(engine.calibration.use({ ...place, calibration: { cameras } })))
    setUsing(false)
    if (!used) return
    forgetGestures()
    await tellUsed(`${used.name} counts now: ${count(cameras.length, 'camera')} placed by known points.`, 'What was analysed before is out of date: analyse again for a skeleton by it.')
  }
  return { use, isUsing }
}
