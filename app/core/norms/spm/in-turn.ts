/**
 * Tests of curves that came one after another, as strides do: each resembles the one before, and to count them as if it did not finds something in a quarter of experiments in which there is nothing.
 * What each has from the one before is taken off first (Cochrane & Orcutt 1949, J Am Stat Assoc 44:32), one share for the whole curve.
 */
import { type Curve, paired, regression, type TCurve } from './t-curve.ts'

/** Whether the second of each pair differs from the first. */
export function pairedInTurn(first: readonly Curve[], second: readonly Curve[]): TCurve {
  const share = shareOfBefore(paired(first, second).residuals, 1)
  return paired(withoutBefore(first, share), withoutBefore(second, share))
}

/** Whether curves change in step with a number. */
export function regressionInTurn(curves: readonly Curve[], numbers: readonly number[]): TCurve {
  const share = shareOfBefore(regression(curves, numbers).residuals, 2)
  return regression(withoutBefore(curves, share), numbers.slice(1).map((number, at) => number - share * numbers[at]!))
}

/** More would take nearly everything off. */
export const MOST_SHARE = 0.9

/** What each has from the one before, 0 to 0.9, one share for all samples. Residuals of `fitted` numbers resemble each other too little: by about (fitted + (fitted + 2)·share)/n, as is known of a mean (Marriott & Pope 1954, Biometrika 41:390); of a slope, tried by simulation. */
export function shareOfBefore(residuals: readonly Float64Array[], fitted: number): number {
  let [shared, all] = [0, 0]
  for (const [at, residual] of residuals.entries()) {
    const before = residuals[at - 1]
    for (let sample = 0; sample < residual.length; sample++) {
      all += residual[sample]! ** 2
      if (before) shared += residual[sample]! * before[sample]!
    }
  }
  const { length } = residuals
  // Curves that swing from one to the next make a test careful, which does no harm.
  return all > 0 ? Math.max(0, Math.min(MOST_SHARE, ((shared / all) * length + fitted) / (length - fitted - 2))) : 0
}

const withoutBefore = (curves: readonly Curve[], share: number): Float64Array[] => curves.slice(1).map((curve, at) => Float64Array.from(curve, (value, sample) => value - share * curves[at]![sample]!))
