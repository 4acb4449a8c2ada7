import type { Side } from '../body/joints.ts'

/** Phases of one curve mostly drift together: of each the first of `trends`, which is the surest. */
export function surestOfEach<Trend extends { variable: string; side: Side }>(trends: readonly Trend[]): Trend[] {
  return trends.filter((one, at) => trends.findIndex(({ side, variable }) => side === one.side && variable === one.variable) === at)
}
