import { degreesOf, radiansOf } from '../../math/degrees.ts'
import { median } from '../../math/median.ts'
import { cross, length, subtract, unit, type Vec3 } from '../../math/vec3.ts'
import type { Problem } from '../../problem.ts'
import type { Camera, Lens } from '../camera.ts'
import { cameraPosition } from '../look-at.ts'
import type { Adjusted } from './adjust.ts'
import { cameraUncertainties } from './camera-uncertainty.ts'
import type { Sightings } from './sightings.ts'
import { startPoints } from './start-points.ts'

const LEAST_FRAMES = 20
/** Keypoints of a camera that another sees as well. */
const LEAST_SHARED = 200
/** Between the two rays to a point that cross best: flatter, they do not tell how far away it is. */
const LEAST_CROSSING_RAD = radiansOf(8)
const USUAL_SIGMA_PX = 20
/** Standard deviations beyond which a camera is better left where it was. */
const MOST_UNCERTAIN_RAD = radiansOf(1)
const MOST_UNCERTAIN_M = 0.05
/** Of a focal length that was known, and of one that was guessed. */
export const [KNOWN_FOCAL, GUESSED_FOCAL] = [0.01, 0.03] as const

/**
 * Of a picture's larger side, of one coordinate: no pose model is off by more the same way in every frame. (MediaPipe's lite model: 0.0065 on real people who move about.) What seems to
 * be is where the cameras have gone to, wrongly: of somebody who stays in one place both look alike.
 */
const MOST_BIAS = 0.01

/** What keeps cameras from being adjusted by this footage, before anything is computed. */
export function unfitToAdjust(cameras: readonly Lens[], sightings: Sightings, frames: number): Problem | undefined {
  if (cameras.length < 2) return refusal('one-camera', 'One camera alone cannot be adjusted: at least two have to see the same person.')
  if (frames < LEAST_FRAMES)
    return refusal('too-few-frames', `Only ${frames} frames show somebody whom two cameras see: at least ${LEAST_FRAMES} are needed.`, 'A few seconds of somebody who walks about where all cameras look are best.')
  const shared = cameras.map((_, camera) => sightings.cameras.reduce((sum, own) => sum + (own === camera ? 1 : 0), 0))
  const alone = cameras.find((_, camera) => shared[camera]! < LEAST_SHARED)
  if (alone) return refusal('camera-alone', `${alone.name} sees too little that another camera sees as well (${shared[cameras.indexOf(alone)]} keypoints; ${LEAST_SHARED} are needed).`, 'Leave this camera out, or film somebody who walks through the pictures of all.', alone.name)
  return undefined
}

/** What no footage of these cameras could tell. */
export function inOneLine(cameras: readonly Camera[], sightings: Sightings): Problem | undefined {
  const crossing = crossingRad(cameras, sightings)
  if (crossing < LEAST_CROSSING_RAD)
    return refusal('cameras-in-line', `The cameras look along one line: their rays cross at ${degreesOf(crossing).toFixed(0)}° only, and how far away the person is cannot be told.`, 'Cameras that stand around the person are needed.')
  return undefined
}

/** What makes the answer worthless: it would be sure of itself without reason. */
export function worthless(adjusted: Adjusted | undefined, mostFocal: number): Problem | undefined {
  if (!adjusted || adjusted.problem.sightings.points === 0) return refusal('not-held', 'What the cameras saw does not hold them: their places cannot be told from it.', MORE_MOVEMENT)
  const uncertain = cameraUncertainties(adjusted)
  const worst = uncertain.findIndex((one) => !(one.rotationRad <= MOST_UNCERTAIN_RAD && one.positionM <= MOST_UNCERTAIN_M && one.focal <= mostFocal))
  if (worst < 0) return atOdds(adjusted)
  const { name } = adjusted.state.cameras[worst]!
  const { rotationRad, positionM, focal } = uncertain[worst]!
  return refusal('too-uncertain', `${name} would be known to ±${degreesOf(rotationRad).toFixed(2)}° and ±${(1000 * positionM).toFixed(0)} mm only${focal > mostFocal ? `, its focal length to ±${(100 * focal).toFixed(1)} %` : ''}: that is no improvement.`, MORE_MOVEMENT, name)
}

function atOdds({ problem: { noise: { biasPx } }, state: { cameras } }: Adjusted): Problem | undefined {
  if (biasPx <= MOST_BIAS * Math.max(...cameras.map(({ widthPx, heightPx }) => Math.max(widthPx, heightPx)))) return undefined
  return refusal('keypoints-at-odds', `The cameras would agree on this person only if keypoints were off by ${biasPx.toFixed(0)} px the same way in every frame, which no pose model is: where the cameras would be moved to is wrong.`, `${MORE_MOVEMENT} Look at the films’ sync too, and whether left and right are taken for each other.`)
}

const MORE_MOVEMENT = 'A recording in which somebody walks through all of the room that the cameras share says more than one of somebody who stays in place.'

/** In the median over the points, where the cameras, as they are, say that these are. */
function crossingRad(cameras: readonly Camera[], sightings: Sightings): number {
  const nowhere = { cameras, points: new Float64Array(3 * sightings.points).fill(NaN), biases: new Float64Array(2 * sightings.cameraCount * sightings.keypointCount) }
  const points = startPoints(nowhere, sightings, USUAL_SIGMA_PX)
  const centres = cameras.map(cameraPosition)
  return median(
    Float64Array.from({ length: sightings.points }, (_, point) => {
      const at: Vec3 = [points[3 * point]!, points[3 * point + 1]!, points[3 * point + 2]!]
      const rays = Array.from(sightings.cameras.subarray(sightings.starts[point], sightings.starts[point + 1]), (camera) => unit(subtract(at, centres[camera]!)))
      return Math.asin(Math.min(1, rays.reduce((most, one, place) => rays.slice(0, place).reduce((so, other) => Math.max(so, length(cross(one, other))), most), 0)))
    }),
  )
}

function refusal(code: string, message: string, hint?: string, subject?: string): Problem {
  return { code, message, hint, subject }
}
