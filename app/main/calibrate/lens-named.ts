import { sameCamera } from '../../core/formats/camera-name.ts'
import { ProblemError } from '../../core/problem.ts'
import type { Lens } from '../../core/vision/camera.ts'

/** The one lens that a file has of a camera; `file` names it in the error. */
export function lensNamed(lenses: readonly Lens[], camera: string, file: string): Lens {
  const [lens, ...others] = lenses.filter(({ name }) => sameCamera(name, camera))
  if (!lens || others.length > 0)
    throw new ProblemError({ code: 'no-lens-of-camera', message: `${file} knows ${lens ? 'more than one' : 'no'} lens of ${camera}. It knows: ${lenses.map(({ name }) => name).join(', ')}.`, hint: 'Find the lens with a board first, or correct the camera’s name: it is that of the file or of its folder.', subject: camera })
  if (Number.isNaN(lens.widthPx)) throw new ProblemError({ code: 'lens-without-size', message: `${file} does not say for which size of picture the lens of ${camera} holds.`, hint: 'Find the lens with a board first.', subject: camera })
  return lens
}
