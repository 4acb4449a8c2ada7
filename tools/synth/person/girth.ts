import type { Build, Dimensions } from '../model.ts'
import { blendOfSexes } from './build.ts'

/** How much larger than a man of 1.75 m and average flesh: one factor a part of the body. */
export interface Girth {
  /** Of the skeleton. */
  size: number
  neck: number
  chest: number
  waist: number
  belly: number
  hips: number
  thigh: number
  calf: number
  arm: number
  forearm: number
  breast: number
}

const REFERENCE_HEIGHT_M = 1.75
const REFERENCE_BMI = 23.5

export const sizeOf = ({ heightM }: Pick<Dimensions, 'heightM'>) => heightM / REFERENCE_HEIGHT_M

export function girthOf({ heightM, massKg }: Dimensions, { sex, fat, muscle }: Build): Girth {
  const size = sizeOf({ heightM })
  // of two people of the same height the heavier is so much wider, if volume grows with the square of girth
  const bulk = Math.sqrt(massKg / heightM ** 2 / REFERENCE_BMI)
  const flesh = (ofFat: number, ofMuscle: number) => size * bulk ** 0.75 * (1 + ofFat * (fat - 1) + ofMuscle * (muscle - 1))
  const manly = blendOfSexes(sex)
  return {
    size,
    neck: flesh(0.12, 0.2) * manly(0.86, 1),
    chest: flesh(0.12, 0.16) * manly(0.94, 1),
    waist: flesh(0.25, 0.05) * manly(0.9, 1),
    belly: flesh(0.4, -0.1) * bulk * manly(0.9, 1),
    hips: flesh(0.18, 0.06) * manly(1.06, 1),
    thigh: flesh(0.2, 0.18) * manly(1.03, 1),
    calf: flesh(0.1, 0.2) * manly(0.97, 1),
    arm: flesh(0.15, 0.3) * manly(0.86, 1),
    forearm: flesh(0.08, 0.2) * manly(0.88, 1),
    breast: (1 - sex) * flesh(0.5, 0),
  }
}
