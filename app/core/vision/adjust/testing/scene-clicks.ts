import type { Vec3 } from '../../../math/vec3.ts'
import { type Camera, type Pixel, project } from '../../camera.ts'
import { projectionOf, type Sighting, weightedDlt } from '../../triangulate.ts'

/** Corners of the board that lies on the treadmill of the balancing trial, and the ends of the beam on it; metres, as its authors give them. */
export const SCENE = {
  farLeft: [-2, 0.3, 0],
  beamFarFoot: [-2, 0, 0],
  beamFarTop: [-2, 0, 0.05],
  farRight: [-2, -0.3, 0],
  nearLeft: [0, 0.3, 0],
  beamNearFoot: [0, 0, 0],
  beamNearTop: [0, 0, 0.05],
  nearRight: [0, -0.3, 0],
} as const satisfies Record<string, Vec3>

type ScenePoint = keyof typeof SCENE

/** Where they were found by eye in enlarged pictures of the four cameras, to about three pixels; what a post, a foot or the beam hides is not there. */
export const CLICKS: readonly Partial<Record<ScenePoint, Pixel>>[] = [
  { beamFarTop: [230, 951], farRight: [116, 980], nearLeft: [831, 1441], beamNearFoot: [716, 1478], beamNearTop: [720, 1458], nearRight: [578, 1525] },
  { farLeft: [719, 1002], beamFarTop: [617, 979], beamNearFoot: [470, 1357], beamNearTop: [468, 1334], nearRight: [316, 1346] },
  { farLeft: [829, 1491], beamFarFoot: [914, 1407], beamFarTop: [920, 1387], nearLeft: [131, 1138], beamNearFoot: [222, 1086], beamNearTop: [219, 1072], nearRight: [312, 1043] },
  { beamFarFoot: [535, 1604], beamFarTop: [525, 1582], farRight: [710, 1587], nearLeft: [630, 1005], beamNearFoot: [734, 976], beamNearTop: [729, 962], nearRight: [841, 950] },
]

/** How far the clicks lie from where all cameras together say that each point is: mean distances of the points that three of them see. */
export function sceneErrorsPx(cameras: readonly Camera[]): number[] {
  return (Object.keys(SCENE) as ScenePoint[]).flatMap((name) => {
    const by = cameras.flatMap((camera, place) => (CLICKS[place]![name] ? [{ camera, pixel: CLICKS[place]![name] }] : []))
    if (by.length < 3) return []
    const point = weightedDlt(by.map(({ camera, pixel }): Sighting => ({ projection: projectionOf(camera), pixel, likelihood: 1 })))
    return by.reduce((sum, { camera, pixel }) => sum + Math.hypot(...project(camera, point)!.map((value, axis) => value - pixel[axis]!)), 0) / by.length
  })
}
