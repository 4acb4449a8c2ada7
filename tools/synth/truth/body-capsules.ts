import { SIDES } from '../../../app/core/body/joints.ts'
import type { Vec3 } from '../../../app/core/math/vec3.ts'
import type { Build, Dimensions, Pose, Segment } from '../model.ts'
import { type Girth, girthOf } from '../person/girth.ts'
import { headLandmarks } from '../person/landmarks.ts'
import { pointOf, toesLengthM } from '../person/pose.ts'
import type { Capsule } from './capsule-ray.ts'
import type { Obstacle } from './visibility.ts'

/** The flesh as capsules: the figure's cross-sections (figure/limbs.ts, torso.ts) made round. */
export function bodyCapsules(dimensions: Dimensions, build: Build): (pose: Pose) => Obstacle[] {
  const own = inSegments(dimensions, girthOf(dimensions, build))
  return (pose) =>
    own.flatMap(([segment, capsules]) =>
      capsules.map(({ from, to, radiusM }): Obstacle => ({ segment, from: pointOf(pose[segment], from), to: pointOf(pose[segment], to), radiusM })),
    )
}

/** Each in its segment's own frame. */
function inSegments(dimensions: Dimensions, girth: Girth): (readonly [Segment, readonly Capsule[]])[] {
  const { upperArmM, forearmM, handM, thighM, shankM } = dimensions
  return [
    ['pelvis', pelvis(girth)],
    ['thorax', thorax(dimensions, girth)],
    ['head', head(dimensions, girth)],
    ...SIDES.flatMap((side): (readonly [Segment, readonly Capsule[]])[] => [
      [`${side}-upper-arm`, [down(0, 1, upperArmM, 0.048 * girth.arm)]],
      [`${side}-forearm`, [down(0, 0.45, forearmM, 0.042 * girth.forearm), down(0.45, 1, forearmM, 0.03 * girth.forearm)]],
      [`${side}-hand`, [down(0.15, 0.8, handM, 0.026 * girth.size)]],
      [`${side}-thigh`, [down(0, 0.45, thighM, 0.085 * girth.thigh), down(0.45, 1, thighM, 0.062 * girth.thigh)]],
      [`${side}-shank`, [down(0, 0.45, shankM, 0.055 * girth.calf), down(0.45, 1, shankM, 0.04 * girth.calf)]],
      [`${side}-foot`, [foot(dimensions)]],
      [`${side}-toes`, toes(dimensions)],
    ]),
  ]
}

/** Between two shares of a limb's length. */
const down = (fromShare: number, toShare: number, lengthM: number, radiusM: number): Capsule => ({ from: [0, 0, -fromShare * lengthM], to: [0, 0, -toShare * lengthM], radiusM })

/** From side to side at a height: as wide, and as deep before and behind, as the figure there. */
function across(z: number, halfWidthM: number, frontM: number, backM: number): Capsule {
  const [radiusM, x] = [(frontM + backM) / 2, (frontM - backM) / 2]
  return { from: [x, halfWidthM - radiusM, z], to: [x, radiusM - halfWidthM, z], radiusM }
}

const pelvis = ({ hips, waist, belly, size }: Girth): Capsule[] => [
  across(-0.01 * size, 0.165 * hips, 0.096 * hips, 0.118 * hips),
  across(0.07 * size, 0.158 * (hips + waist) * 0.5, 0.045 * waist + 0.06 * belly, 0.105 * hips),
]

const thorax = ({ trunkM }: Dimensions, { waist, chest, belly }: Girth): Capsule[] => [
  across(0.04 * trunkM, 0.14 * waist, 0.045 * waist + 0.06 * belly, 0.085 * waist),
  across(0.22 * trunkM, 0.142 * (waist + chest) * 0.5, 0.055 * waist + 0.05 * belly, 0.095 * chest),
  across(0.45 * trunkM, 0.153 * chest, 0.11 * chest, 0.11 * chest),
  across(0.64 * trunkM, 0.163 * chest, 0.116 * chest, 0.118 * chest),
  across(0.78 * trunkM, 0.165 * chest, 0.108 * chest, 0.114 * chest),
]

/** Skull, face and neck. */
function head(dimensions: Dimensions, { neck }: Girth): Capsule[] {
  const { skullCentre: [x, , z] } = headLandmarks(dimensions)
  const { headWidthM, headDepthM, headM } = dimensions
  const half = (headDepthM - headWidthM) / 2
  const chin: Vec3 = [x + 0.2 * headDepthM, 0, 0.33 * headM]
  return [
    { from: [x - half, 0, z], to: [x + half, 0, z], radiusM: headWidthM / 2 },
    { from: [x + half, 0, z], to: chin, radiusM: 0.34 * headWidthM },
    { from: [0, 0, 0], to: [x - 0.01, 0, 0.5 * headM], radiusM: 0.056 * neck },
  ]
}

function foot({ heelBehindAnkleM, ballBeforeAnkleM, ankleHeightM, footWidthM }: Dimensions): Capsule {
  const radiusM = 0.35 * footWidthM
  return { from: [radiusM - heelBehindAnkleM, 0, radiusM - ankleHeightM], to: [ballBeforeAnkleM, 0, radiusM - ankleHeightM], radiusM }
}

/** One along either edge of the foot. */
function toes(dimensions: Dimensions): Capsule[] {
  const radiusM = 0.2 * dimensions.footWidthM
  const reachM = toesLengthM(dimensions) - radiusM
  const y = 0.5 * dimensions.footWidthM - radiusM
  return [
    { from: [0, y, 0], to: [reachM, y, 0], radiusM },
    { from: [0, -y, 0], to: [0.8 * reachM, -y, 0], radiusM },
  ]
}
