import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { KEYPOINTS, type Keypoint } from '../../../app/core/body/topologies.ts'
import { bonePlausibility } from '../../../app/core/vision/adjust/bones.ts'
import { camerasFromFootage } from '../../../app/core/vision/adjust/relative/cameras-from-footage.ts'
import { refineCameras } from '../../../app/core/vision/adjust/refine-cameras.ts'
import { reprojectionOf } from '../../../app/core/vision/adjust/reprojection.ts'
import { sceneErrorsPx } from '../../../app/core/vision/adjust/testing/scene-clicks.ts'
import type { Camera } from '../../../app/core/vision/camera.ts'
import { reconstruct } from '../../../app/core/vision/reconstruct.ts'
import { observationsOf } from '../../../app/core/vision/robust/observations.ts'
import { readSession } from '../../../app/main/reconstruct/read-session.ts'
import { figure, type Figure } from '../figure.ts'
import { NotMeasured } from '../not-measured.ts'

const REFERENCE = process.env['STRIDESCOPE_REFERENCE'] ?? join(import.meta.dirname, '../../../../shared/reference')

/** The man on the beam, whose calibration is known to be off. */
export async function balancing(): Promise<(Figure | NotMeasured)[]> {
  const folder = join(REFERENCE, 'pose2sim-balancing')
  if (!existsSync(folder)) return [new NotMeasured(`there is no ${folder}`, 'adjust, balancing trial')]
  const { cameras, seen: read, person } = await readSession(join(folder, 'calibration', 'Calib_qualisys.toml'), join(folder, 'expected', 'pose-associated'), undefined, true)
  const names: readonly Keypoint[] = KEYPOINTS[read.topology]
  const seen = observationsOf(person.seen, cameras.length, names.length)
  const refinement = refineCameras(cameras, seen, names, { freedom: { focal: false, radial: false }, scale: { kind: 'camera-distances' } })
  if (refinement.verdict === 'refused') return [new NotMeasured(refinement.reason.message, 'adjust, balancing trial')]
  const one = (name: string, unit: string, value: number, aim?: string) => figure(`balancing trial, ${name}`, unit, [value], aim)
  const all = Array.from({ length: seen.frames }, (_, frame) => frame)
  const bonesBy = (by: readonly Camera[]) => bonePlausibility(reconstruct(by, person.seen, names.length, { mostErrorPx: 30, leastLikelihood: 0.3, leastCameras: 3 }), names)
  const alone = camerasFromFootage(cameras, seen, names, { freedom: { focal: false, radial: false }, scale: { kind: 'height', heightM: 1.72 } })
  const [was, is] = [bonesBy(cameras), bonesBy(refinement.cameras)]
  return [
    one('median 4-camera reprojection of all frames, before', 'px', reprojectionOf(cameras, seen, all, 0.3).medianPx),
    one('the same after', 'px', reprojectionOf(refinement.cameras, seen, all, 0.3).medianPx, 'clearly < 14'),
    one('on frames that took no part, before', 'px', refinement.before.medianPx),
    one('the same after', 'px', refinement.after.medianPx),
    figure('balancing trial, clicked points of the room, which took no part, before', 'px', sceneErrorsPx(cameras)),
    figure('balancing trial, the same after', 'px', sceneErrorsPx(refinement.cameras)),
    figure('balancing trial, the same of cameras from the footage alone', 'px', sceneErrorsPx(alone.cameras)),
    one('on frames that took no part, cameras from the footage alone', 'px', alone.reprojection.medianPx),
    ...refinement.byCamera.flatMap(({ name, beforePx, afterPx, movedDeg, movedM, sdDeg, sdM }) => [
      one(`${name} before`, 'px', beforePx),
      one(`${name} after`, 'px', afterPx),
      one(`${name} turned (stated ± ${sdDeg.toFixed(2)})`, '°', movedDeg),
      one(`${name} moved (stated ± ${(1000 * sdM).toFixed(0)})`, 'mm', 1000 * movedM),
    ]),
    one(`lengths multiplied (stated ± ${(100 * refinement.scale.sdShare).toFixed(1)} %)`, '×', refinement.scale.factor),
    ...was.flatMap((bone, place) => [
      figure(`balancing trial, ${bone.bone}: spread over time, after ÷ before`, '×', [is[place]!.sdM.left / bone.sdM.left, is[place]!.sdM.right / bone.sdM.right], '≤ 1'),
      one(`${bone.bone}: left and right apart, before`, '%', 100 * bone.asymmetry),
      one(`${bone.bone}: the same after`, '%', 100 * is[place]!.asymmetry),
    ]),
  ]
}
