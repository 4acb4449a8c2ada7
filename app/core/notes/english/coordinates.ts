/** Of tables of joint angles: what was read of them, and what not. */
import type { Angle } from '../../body/angles/segment-angles.ts'
import { ANGLE_DEFINITIONS } from '../../body/angles/angle-definitions.ts'
import { uncapitalised } from '../../first-letter.ts'
import { toldDegrees } from '../../told-degrees.ts'

interface Of {
  file: string
}
interface Reach extends Of {
  leastDeg: number
  mostDeg: number
}
/** The first of them, and how many more there are. */
interface Names extends Of {
  names: readonly string[]
  more: number
}

const nameOf = (angle: Angle) => uncapitalised(ANGLE_DEFINITIONS[angle].name)
const listed = ({ names, more }: Names): string => `${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}`
const reach = ({ leastDeg, mostDeg }: Reach) => `from ${toldDegrees(leastDeg)} to ${toldDegrees(mostDeg)}`

/** As a reason. */
export const kneesUnknown = (of: Reach): string => `the knees of ${of.file} go ${reach(of)}, which does not show whether bending counts up or down in its model, and the file does not say it`

export const COORDINATE_NOTES = {
  'angles-read': ({ file, both, left, right }: Of & Record<'both' | 'left' | 'right', readonly Angle[]>) => {
    const parts = [['', both], ['of the left alone ', left], ['of the right alone ', right]] as const
    return `Read from ${file}, in each of its frames: ${parts.flatMap(([whose, angles]) => (angles.length === 0 ? [] : [`${whose}${angles.map(nameOf).join(', ')}`])).join('; ')}.`
  },
  'pelvis-order': ({ file, order }: Of & { order: string }) => `${file} has the pelvis’ turns in the order ${order}: in which order they follow one another in its model is not known, so pelvis, trunk and thighs against the room are not told.`,
  'pelvis-too-fast': ({ file }: Of) => `As pelvis_tx and pelvis_tz of ${file} have it, this person would be faster than any: they are not in metres, and are left aside.`,
  'lengths-by-pelvis': () => 'No foot is known: strides are as long, and as fast, as the pelvis goes from strike to strike, and lengths of steps are not told.',
  'knees-way-unknown': (of: Reach) => `Knee flexion is not told: ${kneesUnknown(of)}.`,
  'knees-way': ({ isUp, ...of }: Reach & { isUp: boolean }) => (isUp ? `The knees of ${of.file} go ${reach(of)}: bending counts up, as in Rajagopal’s and OpenCap’s models, and they are taken as they are.` : `The knees of ${of.file} go ${reach(of)}: bending counts down, as in the models gait2354 and gait2392, so they are turned round.`),
  'way-by-pelvis': ({ file, isSideways }: Of & { isSideways: boolean }) => `${isSideways ? `Who is in ${file} faces aside of where they go` : `${file} does not show where its person goes`}, so their way is taken to be where the pelvis faces on the whole: what it is turned to one side by all the time is not in its rotation.`,
  'way-turns': ({ file }: Of) => `Who is in ${file} turns: their way is followed more slowly than steps, and a part of what pelvis and trunk turn by in slow strides may be taken for it.`,
  'coordinates-locked': (of: Names) => {
    const isOne = of.names.length + of.more === 1
    return `Nowhere in ${of.file} ${isOne ? 'does this coordinate' : 'do these coordinates'} move: ${listed(of)}. What a model holds fast is no measurement, and the angles of ${isOne ? 'it' : 'them'} are not told.`
  },
  'columns-unread': (of: Names) => `Of ${of.file} no angle is made of ${of.names.length + of.more === 1 ? 'one column' : `${of.names.length + of.more} columns`}: ${listed(of)}.`,
}
