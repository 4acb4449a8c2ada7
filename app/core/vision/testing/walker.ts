import { HALPE_26, type Halpe26 } from '../../body/halpe26.ts'
import { add, type Vec3 } from '../../math/vec3.ts'

const STRIDE_S = 1.1
const [PELVIS_M, HIP_M, THIGH_M, SHANK_M, TRUNK_M, SHOULDER_M, UPPER_ARM_M, FOREARM_M] = [0.95, 0.09, 0.43, 0.42, 0.5, 0.19, 0.3, 0.26]

/** Somebody who walks on the spot, facing +X, as on a treadmill: joint curves of one or two waves a stride. In the order of Halpe-26. */
export function walkerAt(timeS: number): Vec3[] {
  const phase = (2 * Math.PI * timeS) / STRIDE_S
  const hips: Vec3 = [0.02 * Math.sin(2 * phase), 0.025 * Math.sin(phase), PELVIS_M + 0.02 * Math.cos(2 * phase)]
  const neck = add(hips, [0.03, 0, TRUNK_M])
  const left = sideAt(phase, 1, hips, neck)
  const right = sideAt(phase + Math.PI, -1, hips, neck)
  const middle: Partial<Record<Halpe26, Vec3>> = { nose: add(neck, [0.13, 0, 0.13]), head: add(neck, [0.02, 0, 0.27]), neck, 'mid-hip': hips }
  return HALPE_26.map((name) => {
    const [side, ...rest] = name.split('-')
    return middle[name] ?? (side === 'left' ? left : right)[rest.join('-')]!
  })
}

function sideAt(phase: number, leftward: 1 | -1, hips: Vec3, neck: Vec3): Record<string, Vec3> {
  const thigh = 0.08 + 0.4 * Math.cos(phase)
  const shank = thigh - (0.5 - 0.45 * Math.cos(phase - 2) - 0.25 * Math.cos(2 * phase))
  const foot = shank + 0.1 * Math.sin(phase) + 0.25
  const arm = -0.1 - 0.35 * Math.cos(phase)
  const hip = add(hips, [0, leftward * HIP_M, 0])
  const knee = hanging(hip, thigh, THIGH_M)
  const ankle = hanging(knee, shank, SHANK_M)
  const shoulder = add(neck, [0, leftward * SHOULDER_M, -0.02])
  const elbow = hanging(shoulder, arm, UPPER_ARM_M)
  const alongFoot = (ahead: number, below: number, out: number): Vec3 => add(ankle, [ahead * Math.cos(foot) + below * Math.sin(foot), leftward * out, ahead * Math.sin(foot) - below * Math.cos(foot)])
  return {
    hip,
    knee,
    ankle,
    shoulder,
    elbow,
    wrist: hanging(elbow, arm + 0.3, FOREARM_M),
    eye: add(neck, [0.11, leftward * 0.03, 0.17]),
    ear: add(neck, [0.02, leftward * 0.075, 0.15]),
    'big-toe': alongFoot(0.18, 0.07, 0.01),
    'small-toe': alongFoot(0.13, 0.07, 0.07),
    heel: alongFoot(-0.05, 0.07, 0),
  }
}

/** What hangs `lengthM` below, turned forward. */
const hanging = (from: Vec3, forwardRad: number, lengthM: number): Vec3 => add(from, [lengthM * Math.sin(forwardRad), 0, -lengthM * Math.cos(forwardRad)])
