import type { Keypoint } from '../../../body/topologies.ts'
import { degreesOf } from '../../../math/degrees.ts'
import { scale as scaled, type Vec3 } from '../../../math/vec3.ts'
import { type Problem, ProblemError } from '../../../problem.ts'
import type { Camera, Lens } from '../../camera.ts'
import type { Observations } from '../../robust/observations.ts'
import { type Adjusted, adjust } from '../adjust.ts'
import { cameraPosition } from '../../look-at.ts'
import { carried } from '../align.ts'
import { cameraUncertainties } from '../camera-uncertainty.ts'
import { chooseFrames } from '../choose-frames.ts'
import { GUESSED_FOCAL, inOneLine, unfitToAdjust, worthless } from '../fitness.ts'
import type { LensFreedom } from '../layout.ts'
import type { Noise } from '../noise.ts'
import { type Reprojection, reprojectionOf } from '../reprojection.ts'
import { type Scale, scaleFrom, type ScaleSource } from '../scale.ts'
import { LEAST_LIKELIHOOD, sightingsIn } from '../sightings.ts'
import { firstPlaces } from './first-places.ts'
import { type Body, type Room, roomFromFeet } from './room-from-feet.ts'

interface FootageOptions {
  freedom: LensFreedom
  scale: Exclude<ScaleSource, { kind: 'camera-distances' }>
}

export interface FootageCameras {
  /** In a room of their own: z up from the floor. */
  cameras: Camera[]
  /** `focalSd`: share of the focal length, 0 where it was taken as known. */
  byCamera: { name: string; errorPx: number; sdDeg: number; sdM: number; focalPx: number; focalSd: number }[]
  /** On frames that took no part. */
  reprojection: Reprojection
  scale: Scale
  room: Room
  noise: Noise
}

/** Cameras of which only the lenses are known, from what they see of somebody who walks among them. */
export function camerasFromFootage(lenses: readonly Lens[], seen: Observations, names: readonly Keypoint[], { freedom, scale: source }: FootageOptions): FootageCameras {
  const frames = chooseFrames(seen, LEAST_LIKELIHOOD)
  const sightings = sightingsIn(seen, frames.used, LEAST_LIKELIHOOD)
  refuse(unfitToAdjust(lenses, sightings, frames.used.length + frames.heldOut.length))
  const first = firstPlaces(lenses, seen, frames.used, LEAST_LIKELIHOOD)
  refuse(inOneLine(first, sightings))
  const adjusted = adjust(first, sightings, { ...freedom, bias: true })
  refuse(worthless(adjusted, GUESSED_FOCAL))
  const scale = scaleFrom(source, adjusted!, [], names)
  const sized = (point: Vec3) => scaled(point, scale.factor)
  const axes = adjusted!.state.cameras[0]!.rotation
  const room = roomFromFeet(bodiesOf(adjusted!, names, sized), [axes[0], axes[1], axes[2]])
  const cameras = adjusted!.state.cameras.map((camera) => carried({ ...camera, translationM: sized(camera.translationM) }, room.laid))
  refuse(underTheFloor(cameras))
  const reprojection = reprojectionOf(cameras, seen, frames.heldOut, LEAST_LIKELIHOOD)
  const uncertain = cameraUncertainties(adjusted!)
  return {
    cameras,
    byCamera: cameras.map(({ name, focalXPx }, place) => ({ name, errorPx: reprojection.camerasPx[place]!, sdDeg: degreesOf(uncertain[place]!.rotationRad), sdM: uncertain[place]!.positionM * scale.factor, focalPx: focalXPx, focalSd: uncertain[place]!.focal })),
    reprojection,
    scale,
    room,
    noise: adjusted!.problem.noise,
  }
}

function refuse(reason: ReturnType<typeof worthless>): void {
  if (reason) throw new ProblemError(reason)
}

/** Where the person's feet are takes part in nothing but the floor: a camera under it says that all is wrong. */
function underTheFloor(cameras: readonly Camera[]): Problem | undefined {
  const low = cameras.find((camera) => cameraPosition(camera)[2] < 0)
  if (!low) return undefined
  return { code: 'under-the-floor', message: `${low.name} would stand ${(-cameraPosition(low)[2]).toFixed(2)} m under the floor: what the films show of this person does not tell where the cameras are.`, hint: 'A recording in which somebody walks through all of the room says more; a board on the floor or known points tell it surely.', subject: low.name }
}

function bodiesOf({ problem: { sightings }, state }: Adjusted, names: readonly Keypoint[], sized: (point: Vec3) => Vec3): Body[] {
  const bodies = new Map<number, Map<Keypoint, Vec3>>()
  for (let point = 0; point < sightings.points; point++) {
    const frame = sightings.frames[point]!
    const body = bodies.get(frame) ?? new Map<Keypoint, Vec3>()
    body.set(names[sightings.keypoints[point]!]!, sized([state.points[3 * point]!, state.points[3 * point + 1]!, state.points[3 * point + 2]!]))
    bodies.set(frame, body)
  }
  return [...bodies].sort(([a], [b]) => a - b).map(([, body]) => body)
}
