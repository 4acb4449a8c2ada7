/** What was made and the calibration that counts, as one calibration: cameras that were not touched keep what they have, as far as it still holds. */
import type { CalibratedLens } from '../../contract/analysis/calibration-tasks.ts'
import type { CalibrationResult } from '../../contract/analysis/calibration.ts'
import type { CalibrationOrigin } from '../../core/formats/calibration/calibration.ts'
import { sameCamera } from '../../core/formats/camera-name.ts'
import { ProblemError } from '../../core/problem.ts'
import type { Camera, Lens } from '../../core/vision/camera.ts'
import { largestDifferencePx } from '../../core/vision/lens-difference.ts'
import type { CountingCalibration } from './counting.ts'

/** What takes the place of what counts, and what becomes of the cameras that are not among it. */
export interface Fresh {
  lenses: Lens[]
  /** Those of them that have a place. */
  cameras: Camera[]
  errorPx: Record<string, number>
  method: CalibrationOrigin['method']
  /** `same-room`: places of the others hold beside the new ones. `other-room`: they are told in another room, or at another scale. */
  others: 'same-room' | 'other-room'
}

export interface Together extends Pick<CountingCalibration, 'lenses' | 'cameras' | 'lengths' | 'errorPx'> {
  warnings: string[]
}

/** A board on the floor may be missed by as much before it is called odd: a place that was told with the one lens holds with the other. */
const SAME_LENS_PX = 1

export function freshOf(result: CalibrationResult): Fresh {
  switch (result.kind) {
    case 'lenses':
      return freshLenses(result.lenses)
    case 'floor':
      return placed(result.cameras.map(({ camera, place }) => ({ camera, errorPx: place.errorPx })), 'board', 'other-room')
    case 'refine':
      if (!result.isBetter) throw new ProblemError({ code: 'not-better', message: 'Refining did not make the cameras agree better: on frames that took no part, their error did not fall.', hint: 'Keep the calibration that you have, or look why the cameras disagree: clocks, lenses, or who is who.' })
      // The room stays where it is, and as large as it was.
      return placed(result.cameras.map((camera, n) => ({ camera, errorPx: result.byCamera[n]?.afterPx ?? null })), 'footage', result.scaleBy.kind === 'camera-distances' ? 'same-room' : 'other-room')
    case 'footage':
      return placed(result.cameras.map((camera, n) => ({ camera, errorPx: result.byCamera[n]?.errorPx ?? null })), 'footage', 'other-room')
  }
}

/** Of lenses that have no place yet. */
export function freshLenses(lenses: readonly CalibratedLens[]): Fresh {
  return { lenses: lenses.map(({ lens }) => lens), cameras: [], errorPx: Object.fromEntries(lenses.map(({ lens, errorPx }) => [lens.name, errorPx])), method: 'board', others: 'same-room' }
}

export function placed(all: readonly { camera: Camera; errorPx: number | null }[], method: Fresh['method'], others: Fresh['others']): Fresh {
  const cameras = all.map(({ camera }) => camera)
  return { lenses: cameras, cameras, errorPx: Object.fromEntries(all.flatMap(({ camera, errorPx }) => (errorPx === null ? [] : [[camera.name, errorPx]]))), method, others }
}

export function putTogether(fresh: Fresh, counting: CountingCalibration | undefined): Together {
  const { lenses = [], cameras = [], errorPx = {}, lengths = 'metres' } = counting ?? {}
  const isFresh = ({ name }: Lens) => fresh.lenses.some((one) => sameCamera(one.name, name))
  const rest = lenses.filter((lens) => !isFresh(lens))
  const restPlaced = cameras.filter((camera) => !isFresh(camera))
  const keepsRoom = fresh.others === 'same-room'
  const carried = fresh.lenses.map((lens) => withPlace(lens, fresh.cameras, cameras))
  const moved = carried.flatMap(({ lens, outdatedBy }) => (outdatedBy === undefined ? [] : [outdated(lens.name, outdatedBy)]))
  const all = [...carried.map(({ lens }) => lens), ...rest]
  return {
    lenses: all,
    cameras: [...carried.flatMap(({ camera }) => camera ?? []), ...(keepsRoom ? restPlaced : [])],
    // What is made here is in metres; a file that does not say what its lengths are is not believed more for standing beside it.
    lengths: fresh.cameras.length > 0 && (!keepsRoom || restPlaced.length === 0) ? 'metres' : lengths,
    errorPx: { ...Object.fromEntries(rest.flatMap(({ name }) => (errorPx[name] === undefined ? [] : [[name, errorPx[name]]]))), ...fresh.errorPx },
    warnings: [...moved, ...(keepsRoom || restPlaced.length === 0 ? [] : [elsewhere(restPlaced.map(({ name }) => name))])],
  }
}

/** A place that was told with another lens is no longer right, unless both say the same. */
function withPlace(lens: Lens, fresh: readonly Camera[], known: readonly Camera[]): { lens: Lens; camera?: Camera; outdatedBy?: number } {
  const own = fresh.find(({ name }) => name === lens.name)
  if (own) return { lens, camera: own }
  const earlier = known.find(({ name }) => sameCamera(name, lens.name))
  if (!earlier) return { lens }
  const byPx = largestDifferencePx(lens, earlier)
  if (!(byPx <= SAME_LENS_PX)) return { lens, outdatedBy: byPx }
  return { lens, camera: { ...lens, rotation: earlier.rotation, translationM: earlier.translationM } }
}

function outdated(name: string, byPx: number): string {
  const by = Number.isFinite(byPx) ? `differs from the earlier one by up to ${byPx.toFixed(1)} px` : 'is for another size of picture than the earlier one'
  return `The new lens of ${name} ${by}: where the camera stands was told with that, and has to be told anew.`
}

function elsewhere(names: readonly string[]): string {
  const [are, their] = names.length === 1 ? ['is', 'its'] : ['are', 'their']
  return `Of ${names.join(', ')} only the ${names.length === 1 ? 'lens is' : 'lenses are'} kept: ${their} ${names.length === 1 ? 'place' : 'places'} ${are} told in another room, or at another scale, than the new ones.`
}
