/** Steps within which everything belongs to the best lag. */
const OWN = 6
/** Of the curve's whole height: so much has to rise between two lags that are told apart. */
const LEAST_WALL = 0.1

export interface Rival {
  /** Place in the curve. */
  at: number
  /** A valley of its own; else the curve only ends there. */
  isValley: boolean
}

/** Of the best valley's depth: another as deep as this comes of movement that repeats itself. */
const ALIKE = 0.5

/** Whether the person moves in a way that repeats itself, as walking does: lags that cannot be compared may then be as good as the best. */
export function isRepeating(cost: Float64Array, best: number, rivals: readonly Rival[]): boolean {
  const height = cost.reduce((most, value) => Math.max(most, value), -Infinity)
  return rivals.some(({ at, isValley }) => isValley && height - cost[at]! > ALIKE * (height - cost[best]!))
}

/** Other lags that might be meant: valleys behind a wall, and the curve's ends; the lowest first. */
export function rivalsOf(cost: Float64Array, best: number): Rival[] {
  const height = cost.reduce((most, value) => Math.max(most, value), -Infinity) - cost[best]!
  const last = cost.length - 1
  const found: Rival[] = []
  for (let at = 0; at <= last; at++) {
    if (Math.abs(at - best) < OWN || cost[at]! > (cost[at - 1] ?? Infinity) || cost[at]! > (cost[at + 1] ?? Infinity)) continue
    const isValley = at !== 0 && at !== last && wallBetween(cost, at, best) >= cost[at]! + LEAST_WALL * height
    if (isValley || at === 0 || at === last) found.push({ at, isValley })
  }
  return found.sort((a, b) => cost[a.at]! - cost[b.at]!)
}

function wallBetween(cost: Float64Array, one: number, other: number): number {
  return cost.subarray(Math.min(one, other), Math.max(one, other) + 1).reduce((most, value) => Math.max(most, value), -Infinity)
}
