import type { C3d } from '../formats/c3d/c3d.ts'
import { TO_Z_UP, upAxisOf } from '../formats/c3d/c3d-markers.ts'
import type { Vec3 } from '../math/vec3.ts'
import { type GroundReaction, groundReactions } from './ground-reaction.ts'

export type PlateReaction = Pick<GroundReaction, 'rateHz' | 'firstTimeS' | 'forceN' | 'centreOfPressureM'> & { plate: Pick<GroundReaction['plate'], 'number' | 'cornersM'> }

/** Of a trial's plates, turned as its markers are: so that Z is up. */
export function reactionsZUp(c3d: C3d): PlateReaction[] {
  const turn = TO_Z_UP[upAxisOf(c3d) ?? '+Z']
  const turned = (values: Float64Array) => {
    const out = new Float64Array(values.length)
    for (let at = 0; at < values.length; at += 3) out.set(turn(values[at]!, values[at + 1]!, values[at + 2]!), at)
    return out
  }
  return groundReactions(c3d).reactions.map(({ plate: { number, cornersM }, rateHz, firstTimeS, forceN, centreOfPressureM }) => ({
    plate: { number, cornersM: cornersM.map((corner) => turn(...corner)) as unknown as readonly [Vec3, Vec3, Vec3, Vec3] },
    rateHz,
    firstTimeS,
    forceN: turned(forceN),
    centreOfPressureM: turned(centreOfPressureM),
  }))
}
