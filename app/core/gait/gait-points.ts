/** Where feet and pelvis are over time: all that finding steps takes. */
import { bySide, SIDES, type Side } from '../body/joints.ts'
import type { BodyPart } from '../notes/english/words.ts'

/** Three numbers a frame, metres, Z up; NaN where it is missing. */
export type Way = Float64Array

/** A part that no marker tells is missing throughout. */
export interface GaitPoints {
  rateHz: number
  /** Of the frames, ascending. */
  timesS: Float64Array
  pelvis: Way
  heel: Readonly<Record<Side, Way>>
  toe: Readonly<Record<Side, Way>>
  /** The body's centre of mass, estimated; null where nobody asked, or the points never tell it. */
  centre: Way | null
  /** The file states inches. */
  inInches?: true
  /** Of a trial without points: what a model's joint angles tell in their place. */
  ofModel?: ModelMotion
}

export interface ModelMotion {
  /** Where the person faces, frame by frame, as (x, y) of length 1; NaN where the pelvis' turns are not known. */
  heading: Float64Array
  /** How much further the left thigh is bent forwards than the right, degrees, frame by frame. */
  leftAheadDeg: Float64Array
}

interface Named {
  rateHz: number
  timesS: Float64Array
  markers: readonly string[]
  points: Float64Array
  inInches?: true
}

/**
 * By what markers are called in the models that this program reads, the better places first: what lies on the bone before what a camera took for it.
 * Of `{side}` and its short forms each side has its own.
 */
const PELVIS: readonly (readonly string[])[] = [
  ['r.ASIS_study', 'L.ASIS_study', 'r.PSIS_study', 'L.PSIS_study'],
  ['LASI', 'RASI', 'LPSI', 'RPSI'],
  ['LASI', 'RASI', 'SACR'],
  ['LASIS', 'RASIS', 'LPSIS', 'RPSIS'],
  ['L.ASIS', 'R.ASIS', 'V.Sacral'],
  ['midHip'],
  ['Hip'],
  ['mid-hip'],
]
const HEEL: Readonly<Record<Side, readonly string[]>> = {
  left: ['L_calc_study', 'LHEE', 'L.Heel', 'LHeel', 'left-heel'],
  right: ['r_calc_study', 'RHEE', 'R.Heel', 'RHeel', 'right-heel'],
}
const TOE: Readonly<Record<Side, readonly string[]>> = {
  left: ['L_toe_study', 'LTOE', 'L.Toe', 'LBigToe', 'left-big-toe'],
  right: ['r_toe_study', 'RTOE', 'R.Toe', 'RBigToe', 'right-big-toe'],
}

/** What of feet and pelvis these markers do not have; empty where all is there. */
export function missingFor(markers: readonly string[]): BodyPart[] {
  const has = (names: readonly string[]) => names.some((name) => markers.includes(name))
  return [
    ...(PELVIS.some((group) => group.every((name) => markers.includes(name))) ? [] : [{ part: 'pelvis' } as const]),
    ...SIDES.flatMap((side) => [...(has(HEEL[side]) ? [] : [{ part: 'heel', side } as const]), ...(has(TOE[side]) ? [] : [{ part: 'toes', side } as const])]),
  ]
}

/** Which of these markers stand for pelvis and feet: steps of two trials are found alike early or late where they are the same. */
export function markersOfFeet(markers: readonly string[]): string {
  const group = PELVIS.find((one) => one.every((name) => markers.includes(name))) ?? []
  const feet = [HEEL, TOE].flatMap((part) => SIDES.flatMap((side) => part[side].find((name) => markers.includes(name)) ?? []))
  return [...group, ...feet].join(' ')
}

/** Null where no marker tells of a foot. */
export function gaitPoints({ rateHz, timesS, markers, points, inInches }: Named): GaitPoints | null {
  const wayOf = (names: readonly string[]): Way => {
    const places = names.map((name) => markers.indexOf(name))
    return Float64Array.from({ length: 3 * timesS.length }, (_, at) => {
      const [frame, axis] = [Math.floor(at / 3), at % 3]
      return places.reduce((sum, place) => sum + points[3 * (frame * markers.length + place) + axis]!, 0) / places.length
    })
  }
  const none = () => new Float64Array(3 * timesS.length).fill(Number.NaN)
  const first = (names: readonly string[]) => {
    const name = names.find((one) => markers.includes(one))
    return name === undefined ? none() : wayOf([name])
  }
  const pelvis = PELVIS.find((group) => group.every((name) => markers.includes(name)))
  if (![HEEL, TOE].some((feet) => SIDES.some((side) => feet[side].some((name) => markers.includes(name))))) return null
  return { rateHz, timesS, pelvis: pelvis ? wayOf(pelvis) : none(), heel: bySide((side) => first(HEEL[side])), toe: bySide((side) => first(TOE[side])), centre: null, ...(inInches && { inInches }) }
}
