import { medianBetween } from '../../app/core/math/median.ts'

/** One line of the table: what was measured, and the median and spread of several tries. */
export interface Figure {
  name: string
  unit: string
  median: number
  lowest: number
  highest: number
  tries: number
  /** The number to hold, where the design names one. */
  aim?: string
}

export function figure(name: string, unit: string, tries: readonly number[], aim?: string): Figure {
  const sorted = tries.toSorted((a, b) => a - b)
  const at = (index: number) => sorted[index] ?? Number.NaN
  return { name, unit, median: medianBetween(tries), lowest: at(0), highest: at(sorted.length - 1), tries: tries.length, ...(aim ? { aim } : {}) }
}

export async function timedMs(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** One after the other: measurements must not disturb each other. */
export async function repeat(times: number, measure: (round: number) => Promise<number>): Promise<number[]> {
  const tries: number[] = []
  for (let round = 0; round < times; round++) tries.push(await measure(round))
  return tries
}
