/** Curves over the stride, 101 values at 0 to 100 %, as what SVG draws. */

export type ToPixel = (value: number) => number
export type Point = readonly [percent: number, value: number]

/** A value between two percents; beyond both ends the end's. */
export function valueAt(curve: ArrayLike<number>, percent: number): number {
  const at = Math.max(0, Math.min(curve.length - 1, percent))
  const before = Math.floor(at)
  const share = at - before
  return share === 0 ? curve[before]! : (1 - share) * curve[before]! + share * curve[before + 1]!
}

/** The curve from one percent to another, with its own points between. */
export function stretchOf(curve: ArrayLike<number>, from: number, to: number): Point[] {
  const whole = Array.from({ length: Math.max(0, Math.ceil(to) - Math.floor(from) - 1) }, (_, n) => Math.floor(from) + 1 + n)
  return [from, ...whole, to].map((percent) => [percent, valueAt(curve, percent)])
}

function linePath(points: readonly Point[], x: ToPixel, y: ToPixel): string {
  return points.map(([percent, value], place) => `${place === 0 ? 'M' : 'L'}${x(percent).toFixed(1)} ${y(value).toFixed(1)}`).join('')
}

/** Without a list of its points in between: an edit draws hundreds of them anew. */
export function curvePath(curve: ArrayLike<number>, x: ToPixel, y: ToPixel): string {
  let path = ''
  for (let percent = 0; percent < curve.length; percent++) path += `${percent === 0 ? 'M' : 'L'}${x(percent).toFixed(1)} ${y(curve[percent]!).toFixed(1)}`
  return path
}

/** What lies between two curves. */
export function areaPath(one: readonly Point[], other: readonly Point[], x: ToPixel, y: ToPixel): string {
  return `${linePath([...one, ...other.toReversed()], x, y)}Z`
}

/** The one that is nearest to a value at a percent, by its place; null where none comes so near. */
export function nearestCurve(curves: readonly ArrayLike<number>[], percent: number, value: number, within: number): number | null {
  let [nearest, least] = [null as number | null, within]
  for (const [place, curve] of curves.entries()) {
    const distance = Math.abs(valueAt(curve, percent) - value)
    if (!(distance <= least)) continue
    nearest = place
    least = distance
  }
  return nearest
}
