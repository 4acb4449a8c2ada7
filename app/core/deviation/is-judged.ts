import { SIDES, type Side } from '../body/joints.ts'

interface Against {
  shapeOnly: unknown
  curves: Readonly<Record<Side, Readonly<Record<string, { low: readonly number[] | null }>>>>
}

/** Whether it may be said that nothing differs: where it is known how far chance goes, or how far people do. */
export const isJudged = ({ shapeOnly, curves }: Against): boolean => shapeOnly === null && SIDES.some((side) => Object.values(curves[side]).some(({ low }) => low !== null))
