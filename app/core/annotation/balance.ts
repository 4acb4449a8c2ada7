/** What a dataset is made of, and where it is thin: a model knows only those whom it has seen. */
import type { Part } from '../formats/annotations/annotation-set.ts'
import type { PersonLabel } from './label.ts'

export interface Demographics {
  /** Years on the day of the session; null: nobody noted a birthday. */
  ageYears: number | null
  affectedSide: 'none' | 'left' | 'right' | 'both' | null
  heightM: number | null
}

export interface CountedFrame {
  part: Part
  athlete: string
  camera: string
  demographics: Demographics
  people: readonly PersonLabel[]
}

export interface GroupCount {
  /** `age`, `affected side` … */
  of: string
  group: string
  frames: number
  athletes: number
  /** By part. */
  parts: Readonly<Record<Part, number>>
  isThin: boolean
}

export interface PointCount {
  keypoint: string
  seen: number
  occluded: number
  outside: number
  unsaid: number
}

/** With fewer people in a group, what is learned of it is what is learned of them. */
export const LEAST_ATHLETES = 3
/** A group with a smaller share of the frames hardly counts when a model is trained. */
export const LEAST_SHARE = 0.1

const ageBand = (years: number | null): string => (years === null ? 'not noted' : years < 13 ? 'under 13' : years < 18 ? '13 to 17' : years < 40 ? '18 to 39' : years < 65 ? '40 to 64' : '65 and over')
const heightBand = (heightM: number | null): string => (heightM === null ? 'not noted' : heightM < 1.5 ? 'under 1.50 m' : heightM < 1.65 ? '1.50 to 1.64 m' : heightM < 1.8 ? '1.65 to 1.79 m' : '1.80 m and over')

const GROUPS: Readonly<Record<string, (frame: CountedFrame) => string>> = {
  age: ({ demographics }) => ageBand(demographics.ageYears),
  'affected side': ({ demographics }) => demographics.affectedSide ?? 'not noted',
  height: ({ demographics }) => heightBand(demographics.heightM),
  camera: ({ camera }) => camera,
}

/** Groups of cameras are of no people: only those of people can be thin in people. */
const OF_PEOPLE = ['age', 'affected side', 'height']

export function groupCounts(frames: readonly CountedFrame[]): GroupCount[] {
  return Object.entries(GROUPS).flatMap(([of, groupOf]) =>
    [...Map.groupBy(frames, groupOf)]
      .toSorted(([one], [other]) => one.localeCompare(other, 'en', { numeric: true }))
      .map(([group, members]) => {
        const athletes = new Set(members.map(({ athlete }) => athlete)).size
        const parts = { train: 0, validation: 0, test: 0 }
        for (const { part } of members) parts[part]++
        const isThin = (OF_PEOPLE.includes(of) && athletes < LEAST_ATHLETES) || members.length < LEAST_SHARE * frames.length
        return { of, group, frames: members.length, athletes, parts, isThin }
      }),
  )
}

export function pointCounts(frames: readonly Pick<CountedFrame, 'people'>[], keypoints: readonly string[]): PointCount[] {
  const people = frames.flatMap((frame) => frame.people)
  return keypoints.map((keypoint, n) => {
    const count = (visibility: string | undefined) => people.filter(({ points }) => points[n]?.visibility === visibility).length
    return { keypoint, seen: count('seen'), occluded: count('occluded'), outside: count('outside'), unsaid: count(undefined) }
  })
}
