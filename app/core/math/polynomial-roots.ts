const MOST_ROUNDS = 100
const EXACT = 1e-14
/** Of a root's size: a step so small has arrived, as each that follows is the square or cube of it; of double roots hardly any is. */
const ARRIVED = 1e-9
/** Of a root's size: what lies that near the real line is taken for real, as double roots part from it by rounding. */
const REAL = 1e-6

/**
 * Real roots of c0 + c1·x + c2·x² + …, all at once (Aberth 1973, Math Comput 27:339), then polished. Double ones come twice, or as
 * two close to each other.
 */
export function realRoots(coefficients: readonly number[]): number[] {
  const monic = trimmed(coefficients)
  const degree = monic.length - 1
  if (degree < 1) return []
  // All roots lie within this (Fujiwara 1916, Tôhoku Math J 10:167); a start that is symmetric to nothing.
  const radius = 2 * monic.slice(0, degree).reduce((most, value, at) => Math.max(most, Math.abs(value) ** (1 / (degree - at))), 0)
  const re = Float64Array.from({ length: degree }, (_, own) => 0.5 * radius * Math.cos((2 * Math.PI * (own + 0.3)) / degree + 0.2))
  const im = Float64Array.from({ length: degree }, (_, own) => 0.5 * radius * Math.sin((2 * Math.PI * (own + 0.3)) / degree + 0.2))
  for (let round = 0; round < MOST_ROUNDS && !stepAll(monic, re, im); round++);
  return [...re].filter((value, own) => Math.abs(im[own]!) <= REAL * Math.max(Math.abs(value), REAL * radius)).map((root) => polished(monic, root)).sort((a, b) => a - b)
}

/** With a leading 1, whatever is 0 to rounding before it left out. */
function trimmed(coefficients: readonly number[]): number[] {
  const largest = coefficients.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
  let degree = coefficients.length - 1
  while (degree > 0 && Math.abs(coefficients[degree]!) <= EXACT * largest) degree--
  return coefficients.slice(0, degree + 1).map((value) => value / coefficients[degree]!)
}

/** True once none moves any more. */
function stepAll(monic: readonly number[], re: Float64Array, im: Float64Array): boolean {
  let isDone = true
  for (let own = 0; own < re.length; own++) {
    const [x, y] = [re[own]!, im[own]!]
    const [quotientRe, quotientIm] = newton(monic, x, y)
    let [sumRe, sumIm] = [0, 0]
    for (let other = 0; other < re.length; other++) {
      const [dx, dy] = [x - re[other]!, y - im[other]!]
      const squared = dx * dx + dy * dy
      if (other === own || squared === 0) continue
      sumRe += dx / squared
      sumIm -= dy / squared
    }
    const [stepRe, stepIm] = divided(quotientRe, quotientIm, 1 - (quotientRe * sumRe - quotientIm * sumIm), -(quotientRe * sumIm + quotientIm * sumRe))
    if (!Number.isFinite(stepRe) || !Number.isFinite(stepIm)) continue
    re[own] = x - stepRe
    im[own] = y - stepIm
    if (Math.abs(stepRe) + Math.abs(stepIm) > ARRIVED * (Math.abs(x) + Math.abs(y))) isDone = false
  }
  return isDone
}

/** Value by slope (Horner). */
function newton(monic: readonly number[], x: number, y: number): readonly [number, number] {
  let [re, im, slopeRe, slopeIm] = [0, 0, 0, 0]
  for (let at = monic.length - 1; at >= 0; at--) {
    ;[slopeRe, slopeIm] = [slopeRe * x - slopeIm * y + re, slopeRe * y + slopeIm * x + im]
    ;[re, im] = [re * x - im * y + monic[at]!, re * y + im * x]
  }
  return re === 0 && im === 0 ? [0, 0] : divided(re, im, slopeRe, slopeIm)
}

function divided(a: number, b: number, c: number, d: number): readonly [number, number] {
  const squared = c * c + d * d
  return [(a * c + b * d) / squared, (b * c - a * d) / squared]
}

function polished(monic: readonly number[], root: number): number {
  let best = root
  for (let round = 0; round < 3; round++) {
    const next = best - newton(monic, best, 0)[0]
    if (!Number.isFinite(next) || Math.abs(valueAt(monic, next)) >= Math.abs(valueAt(monic, best))) return best
    best = next
  }
  return best
}

const valueAt = (monic: readonly number[], x: number) => monic.reduceRight((sum, value) => sum * x + value, 0)
