import { SIDES, type Side } from '../body/joints.ts'

interface Against {
  kind: string
  curves: Readonly<Record<Side, Readonly<Record<string, { low: readonly number[] | null }>>>>
}

/** Whether it may be said that nothing differs: only of somebody's own sessions, and where it is known how far chance goes. */
export const isJudged = ({ kind, curves }: Against): boolean => kind === 'own-baseline' && SIDES.some((side) => Object.values(curves[side]).some(({ low }) => low !== null))
