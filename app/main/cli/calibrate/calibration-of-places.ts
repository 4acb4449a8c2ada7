import type { PlacedCamera } from '../../../contract/analysis/calibration-tasks.ts'
import { pose2simText } from '../../../core/formats/calibration/write-pose2sim.ts'
import type { Vec3 } from '../../../core/math/vec3.ts'
import type { Camera, Lens } from '../../../core/vision/camera.ts'
import { cameraPosition } from '../../../core/vision/look-at.ts'
import { calibrationText } from '../../calibrate/calibration-text.ts'
import { placed } from '../../calibrate/put-together.ts'

/** A calibration file of cameras that a board on the floor has placed. */
export function calibrationOfPlaces(all: readonly { lens: Lens; place: PlacedCamera }[], sources: readonly string[], madeAt: Date, format: 'json' | 'toml'): string {
  const cameras = all.map(({ lens, place }): Camera => ({ ...lens, rotation: place.rotation, translationM: place.translationM }))
  if (format === 'toml') return pose2simText(cameras)
  const fresh = placed(cameras.map((camera, n) => ({ camera, errorPx: all[n]!.place.errorPx })), 'board', 'other-room')
  return calibrationText(fresh, { sources, madeAt }).text
}

export function positionOf(place: PlacedCamera): Vec3 {
  return cameraPosition(place)
}
