/** Numbers over time, moment by moment, row by row; NaN where one is missing. */
export interface Grid {
  rows: readonly string[]
  /** Ascending. */
  timesUs: Float64Array
  values: Float32Array
  /** Which end of the numbers is the worse one. */
  worse: 'high' | 'low'
}

/** Level n holds the worst of every 2ⁿ moments: a long trial is drawn from as many numbers as a short one. */
export function worstLevels({ rows, timesUs, values, worse }: Grid): Float32Array[] {
  const levels = [values]
  for (let moments = timesUs.length; moments > 1; moments = Math.ceil(moments / 2)) levels.push(halved(levels.at(-1)!, moments, rows.length, worse))
  return levels
}

function halved(values: Float32Array, moments: number, rows: number, worse: Grid['worse']): Float32Array {
  const half = new Float32Array(Math.ceil(moments / 2) * rows)
  for (let moment = 0; moment < moments; moment += 2)
    for (let row = 0; row < rows; row++) {
      const one = values[moment * rows + row]!
      const other = moment + 1 < moments ? values[(moment + 1) * rows + row]! : NaN
      half[(moment >> 1) * rows + row] = worseOf(one, other, worse)
    }
  return half
}

/** Of a number and one that is missing, the number. */
function worseOf(one: number, other: number, worse: Grid['worse']): number {
  if (Number.isNaN(one)) return other
  if (Number.isNaN(other)) return one
  return worse === 'high' ? Math.max(one, other) : Math.min(one, other)
}

/** The worst of each row from one moment to before another, from the coarsest level that has it exactly enough: two numbers at least. */
export function worstBetween({ rows, worse }: Grid, levels: readonly Float32Array[], from: number, to: number, row: number): number {
  const level = Math.max(0, Math.min(levels.length - 1, Math.floor(Math.log2(Math.max(1, to - from)))))
  const values = levels[level]!
  let worst = NaN
  for (let at = from >> level; at <= (to - 1) >> level; at++) worst = worseOf(worst, values[at * rows.length + row]!, worse)
  return worst
}
