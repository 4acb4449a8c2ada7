import { sameCamera } from '../../../../../core/formats/camera-name.ts'
import type { CalibrationOfTrial } from '../calibration-query.ts'

/** Cameras that have a place in what counts, told with a lens that a new one would replace. */
export function placesAtStake(lenses: readonly { lens: { name: string } }[], counts: CalibrationOfTrial['counts']): string[] {
  return (counts?.cameras ?? []).map(({ name }) => name).filter((name) => lenses.some(({ lens }) => sameCamera(lens.name, name)))
}

export function stakeWords(names: readonly string[]): string | null {
  if (names.length === 0) return null
  const [have, them] = names.length === 1 ? ['has a place', 'another lens'] : ['have places', 'other lenses']
  return `${names.join(', ')} ${have} that may have been told with ${them}. A place that was told with another lens is kept only where both agree to a pixel; else find it again: Board on the floor, Known points or From the footage.`
}
