import { sameCamera } from '../../core/formats/camera-name.ts'
import type { Lens } from '../../core/vision/camera.ts'
import { lackingIn, type TrialInputs } from '../trial/inputs.ts'

/** Why cameras cannot be told from the footage, in words; `lenses`: those that the calibration which counts knows. */
export function lackingFootage(inputs: TrialInputs, lenses?: readonly Lens[]): string | null {
  const { films, calibration } = inputs
  if (films.length >= 2 && !calibration) return 'No lens is known yet: find the cameras’ lenses with a board first, or import a calibration.'
  const lacking = lackingIn(inputs)
  if (lacking !== null || !lenses) return lacking
  const unknown = films.filter(({ label }) => !lenses.some(({ name }) => sameCamera(name, label))).map(({ label }) => label)
  if (films.length - unknown.length >= 2) return null
  return `The lens of ${unknown.join(', ')} is not known: find it with a board first, or import a calibration.`
}
