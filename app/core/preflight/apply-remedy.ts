import { sameCamera } from '../formats/camera-name.ts'
import { scale } from '../math/vec3.ts'
import type { Camera, Lens } from '../vision/camera.ts'
import type { Remedy } from './finding.ts'
import { fitted, turnedClockwise } from './fit-lens.ts'

/** The cameras as the remedy would have them; of cameras whose place is not known, the lenses. */
export function applyRemedy<T extends Lens | Camera>(remedy: Remedy, cameras: readonly T[]): T[] {
  switch (remedy.kind) {
    case 'match-cameras': {
      const names = new Map(remedy.pairs.map(({ calibration, film }) => [calibration, film]))
      return cameras.map((camera) => ({ ...camera, name: names.get(camera.name) ?? camera.name }))
    }
    case 'scale-distortion':
      return cameras.map((camera) => ({ ...camera, distortion: camera.distortion.map((term) => term * remedy.by) as unknown as Lens['distortion'] }))
    case 'scale-lengths':
      return cameras.map((camera) => ('translationM' in camera ? { ...camera, translationM: scale(camera.translationM, remedy.by) } : camera))
    default: {
      // It may have been called as its film is in the meantime.
      const name = cameras.some(({ name }) => name === remedy.camera) ? remedy.camera : cameras.find(({ name }) => sameCamera(name, remedy.camera))?.name
      return cameras.map((camera) => (camera.name === name ? changed(remedy, camera) : camera))
    }
  }
}

type OfOneCamera = Extract<Remedy, { camera: string }>

function changed<T extends Lens | Camera>(remedy: OfOneCamera, camera: T): T {
  switch (remedy.kind) {
    case 'take-size':
      return { ...camera, widthPx: remedy.widthPx, heightPx: remedy.heightPx }
    case 'scale-calibration':
      return fitted(camera, { ...remedy, offsetPx: [0, 0] })
    case 'crop-offset':
      return fitted(camera, { ...remedy, by: 1 })
    case 'scale-and-crop':
      return fitted(camera, remedy)
    case 'rotate-calibration': {
      let turned = camera
      for (let turn = 0; turn < remedy.quarterTurns; turn++) turned = turnedClockwise(turned)
      return turned
    }
  }
}
