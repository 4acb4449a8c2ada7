import { type C3d, c3dTimesS } from '../formats/c3d/c3d.ts'
import { numbersIn } from '../formats/c3d/c3d-parameters.ts'
import type { Oddity } from '../formats/inspection.ts'
import { add, scale, type Vec3 } from '../math/vec3.ts'
import { CONTACT_N, type ForcePlate, isOver, toLab } from './force-plate.ts'
import { fromBaseline } from './plate-baseline.ts'
import { plateWrench, type Wrench } from './plate-wrench.ts'
import { noted } from '../notes/notes.ts'
import { type DescribedPlate, platesOf } from './plates-of-c3d.ts'

const OUTSIDE_M = 0.05

/** What a plate gives to the person on it: the force of Newton's third law, upwards in standing. In the lab's axes, sample by sample x, y, z. */
export interface GroundReaction {
  plate: ForcePlate
  rateHz: number
  /** On the clock of the trial's events. */
  firstTimeS: number
  forceN: Float64Array
  /** Where the force meets the plate's surface; NaN while less than `CONTACT_N` presses. */
  centreOfPressureM: Float64Array
  /** About the plate's normal through that point; NaN with it. */
  freeMomentNm: Float64Array
}

/** Of the plates of a trial, and what one should know about them. */
export function groundReactions(c3d: C3d): { reactions: GroundReaction[]; findings: Oddity[] } {
  const { described, findings } = platesOf(c3d)
  const all = described.map((one) => reactionOf(c3d, one))
  return { reactions: all.map(({ reaction }) => reaction), findings: [...findings, ...all.flatMap((one) => one.findings)] }
}

function reactionOf(c3d: C3d, described: DescribedPlate): { reaction: GroundReaction; findings: Oddity[] } {
  const { plate, originM } = described
  const { samplesPerFrame } = c3d.analog
  const findings: Oddity[] = []
  const of = { plate: plate.number }
  const say = (field: string, finding: Oddity) => findings.push({ ...finding, field: `FORCE_PLATFORM:${field}` })
  if (plate.type !== 1 && originM[2] > 0) say('ORIGIN', noted('note', 'plate-origin-reversed', of))
  const units = described.channels.slice(0, plate.type === 3 ? 8 : 3).map((channel) => c3d.analog.channels[channel]!.unit)
  const strange = plate.type === 4 ? undefined : units.find((one) => !/^(n|$)/i.test(one))
  if (strange !== undefined) say('CHANNEL', noted('warning', 'plate-unit', { ...of, unit: strange.slice(0, 20) }))
  const hasSensors = plate.type !== 3 || (originM[0] > 0 && originM[1] > 0)
  if (!hasSensors) say('ORIGIN', noted('warning', 'plate-sensors-unknown', of))

  const [first = 0, last = 0] = numbersIn(c3d.parameters, 'FORCE_PLATFORM:ZERO')
  const quiet = first >= 1 && last >= first && plate.type !== 1 ? { from: (first - 1) * samplesPerFrame, to: last * samplesPerFrame } : undefined
  const { wrench, isAction, refused } = fromBaseline(plateWrench(c3d, described), quiet)
  if (refused !== undefined) say('ZERO', noted('warning', 'plate-not-empty', { ...of, frames: [first, last], ...refused }))
  if (isAction) say('CHANNEL', noted('note', 'plate-action', of))
  const reaction: GroundReaction = { plate, rateHz: c3d.rateHz * samplesPerFrame, firstTimeS: c3dTimesS(c3d)[0] ?? 0, ...inLab(plate, wrench, hasSensors) }
  const outside = shareOutside(reaction)
  if (outside > 0.1) say('CORNERS', noted('warning', 'plate-pressed-outside', { ...of, percent: Math.round(100 * outside) }))
  return { reaction, findings }
}

function inLab({ axes, centreM }: ForcePlate, { forceN, momentNm }: Wrench, hasCentre: boolean): Pick<GroundReaction, 'forceN' | 'centreOfPressureM' | 'freeMomentNm'> {
  const inLab = { forceN: new Float64Array(forceN.length), centreOfPressureM: new Float64Array(forceN.length).fill(NaN), freeMomentNm: new Float64Array(forceN.length).fill(NaN) }
  for (let at = 0; at < forceN.length; at += 3) {
    const [fx, fy, fz] = forceN.subarray(at, at + 3) as unknown as Vec3
    const [mx, my, mz] = momentNm.subarray(at, at + 3) as unknown as Vec3
    inLab.forceN.set(toLab(axes, [fx, fy, fz]), at)
    if (!hasCentre || !(Math.abs(fz) >= CONTACT_N)) continue
    // The point of the surface about which the plate feels no moment but one about its normal.
    const [x, y] = [-my / fz, mx / fz]
    inLab.centreOfPressureM.set(add(centreM, toLab(axes, [x, y, 0])), at)
    inLab.freeMomentNm.set(scale(axes.z, mz - x * fy + y * fx), at)
  }
  return inLab
}

function shareOutside({ plate, centreOfPressureM }: GroundReaction): number {
  let [loaded, outside] = [0, 0]
  for (let at = 0; at < centreOfPressureM.length; at += 3) {
    const point = centreOfPressureM.subarray(at, at + 3) as unknown as Vec3
    if (Number.isNaN(point[0])) continue
    loaded++
    if (!isOver(plate, point, OUTSIDE_M)) outside++
  }
  return loaded === 0 ? 0 : outside / loaded
}
