import type { Adjusted } from './adjust.ts'
import { CENTRE, columnOf, FOCAL, TURN } from './layout.ts'

/** Standard deviations of a camera among the others, all axes together. */
interface CameraUncertainty {
  rotationRad: number
  positionM: number
  /** As a share; 0 where it was not free. */
  focal: number
}

export function cameraUncertainties({ problem: { layout }, state, covariance }: Adjusted): CameraUncertainty[] {
  return state.cameras.map((_, camera) => {
    const sd = (parameters: readonly number[]) =>
      Math.sqrt(
        parameters.reduce((sum, parameter) => {
          const column = columnOf(layout, camera, 0, parameter)
          return column < 0 ? sum : sum + covariance[column * (layout.size + 1)]!
        }, 0),
      )
    return { rotationRad: sd([TURN, TURN + 1, TURN + 2]), positionM: sd([CENTRE, CENTRE + 1, CENTRE + 2]), focal: sd([FOCAL]) }
  })
}
