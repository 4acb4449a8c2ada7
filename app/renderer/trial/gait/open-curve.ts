import type { Side } from '../../../core/body/joints.ts'
import { choose } from '../../engine/choices.ts'
import { queryClient } from '../../engine/queries.ts'
import { angleChoice, sidesChoice, type SidesShown } from './choices.ts'
import { shownSignal } from './curves/signal-models.ts'

/** Both sides stay beside each other where that is how curves are looked at. */
export function openCurve(angle: string, side?: Side): void {
  shownSignal.set(null)
  choose(angleChoice, angle)
  const now = sidesNow()
  if (side && now !== 'beside') choose(sidesChoice, side)
  else if (now === 'all') choose(sidesChoice, 'beside')
}

/** In place of an angle's curve. */
export function openSignal(key: string): void {
  shownSignal.set(key)
  if (sidesNow() === 'all') choose(sidesChoice, 'beside')
}

const sidesNow = (): SidesShown => queryClient.getQueryData<SidesShown>(['choices', sidesChoice.key]) ?? sidesChoice.fallback
