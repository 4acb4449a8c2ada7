import { SIDES } from '../../../app/core/body/joints.ts'
import { CONTACT_N } from '../../../app/core/forces/force-plate.ts'
import { add, scale, type Vec3 } from '../../../app/core/math/vec3.ts'
import type { Motion, Side } from '../model.ts'
import type { Random } from '../../../app/core/math/random-stream.ts'
import type { Reactions } from './ground-reaction.ts'

export interface ForcePlate {
  name: string
  /** What it feels: the belt under one foot, or whatever presses on its part of the floor. */
  side: Side | undefined
  leastM: readonly [x: number, y: number]
  mostM: readonly [x: number, y: number]
}

export interface PlateSample {
  forceN: Vec3
  /** Undefined while too little presses for one to be computed. */
  centreOfPressureM: Vec3 | undefined
}

const [PLATE_LENGTH_M, PLATE_WIDTH_M] = [0.6, 0.5]
const BELT = { lengthM: 1.8, widthM: 0.5 }
/** Standard deviations of an ordinary strain-gauge plate's channels, horizontal and vertical force and moment. */
const NOISE = { horizontalN: 0.5, verticalN: 1, momentNm: 0.25 }

/** Two belts on a treadmill; else two plates on the floor under a left and the next right contact in the trial's middle. */
export function makePlates(motion: Motion): [ForcePlate, ForcePlate] {
  if (motion.beltSpeedMps > 0) {
    const [x, y] = [BELT.lengthM / 2, BELT.widthM]
    return [
      { name: 'left belt', side: 'left', leastM: [-x, 0], mostM: [x, y] },
      { name: 'right belt', side: 'right', leastM: [-x, -y], mostM: [x, 0] },
    ]
  }
  const left = contactCentre(motion, 'left', motion.durationS / 2)
  const right = contactCentre(motion, 'right', motion.durationS / 2)
  if (Math.abs(left[0] - right[0]) >= PLATE_LENGTH_M) return [plate('plate 1', left, left[1]), plate('plate 2', right, right[1])]
  // Feet beside each other: the plates meet between them.
  const [x, between] = [(left[0] + right[0]) / 2, (left[1] + right[1]) / 2]
  return [plate('plate 1', [x, between], between + PLATE_WIDTH_M / 2), plate('plate 2', [x, between], between - PLATE_WIDTH_M / 2)]
}

function plate(name: string, [x]: readonly [number, number], y: number): ForcePlate {
  const to = (value: number) => Math.round(value * 100) / 100
  return {
    name,
    side: undefined,
    leastM: [to(x - PLATE_LENGTH_M / 2), to(y - PLATE_WIDTH_M / 2)],
    mostM: [to(x + PLATE_LENGTH_M / 2), to(y + PLATE_WIDTH_M / 2)],
  }
}

/** No walking foot stands, or is aloft, for longer. */
const LONGEST_S = 2
const STEP_S = 0.01

/** Mean centre of pressure of a foot's contact nearest a time: of one outside the trial if that is shorter than a step. */
function contactCentre(motion: Motion, side: Side, nearS: number): readonly [number, number] {
  const at = (timeS: number) => motion.supportAt(timeS)[side]?.centreOfPressure
  let middleS = nearS
  for (let awayS = 0; at(middleS) === undefined && awayS < LONGEST_S; awayS += STEP_S) {
    middleS = at(nearS + awayS) === undefined ? nearS - awayS : nearS + awayS
  }
  const points: Vec3[] = []
  for (const [fromS, direction] of [[0, -1], [STEP_S, 1]] as const) {
    for (let awayS = fromS; awayS < LONGEST_S; awayS += STEP_S) {
      const point = at(middleS + direction * awayS)
      if (point === undefined) break
      points.push(point)
    }
  }
  const sum = points.reduce<Vec3>(add, [0, 0, 0])
  return [sum[0] / points.length, sum[1] / points.length]
}

/** What a plate measures of what the feet give. `noise` scales that of an ordinary plate. */
export function plateSample(plate: ForcePlate, reactions: Reactions, random: Random, noise: number): PlateSample {
  const felt = SIDES.flatMap((side) => {
    const reaction = reactions[side]
    return reaction && feels(plate, side, reaction.centreOfPressure) ? [reaction] : []
  })
  const force = felt.reduce<Vec3>((sum, { forceN }) => add(sum, forceN), [0, 0, 0])
  const pressed = felt.reduce<Vec3>((sum, { forceN, centreOfPressure }) => add(sum, scale(centreOfPressure, forceN[2])), [0, 0, 0])
  const draw = (standardDeviation: number) => random.gaussian(0, standardDeviation * noise)
  const forceN: Vec3 = [force[0] + draw(NOISE.horizontalN), force[1] + draw(NOISE.horizontalN), force[2] + draw(NOISE.verticalN)]
  const [momentX, momentY] = [draw(NOISE.momentNm), draw(NOISE.momentNm)]
  return {
    forceN,
    centreOfPressureM: forceN[2] < CONTACT_N ? undefined : [(pressed[0] + momentX) / forceN[2], (pressed[1] + momentY) / forceN[2], 0],
  }
}

function feels({ side, leastM, mostM }: ForcePlate, foot: Side, [x, y]: Vec3): boolean {
  return side === undefined ? x >= leastM[0] && x <= mostM[0] && y >= leastM[1] && y <= mostM[1] : side === foot
}
