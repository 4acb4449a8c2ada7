/** The regularised incomplete beta function by its continued fraction (NIST Digital Library of Mathematical Functions, 8.17.22). */
export function betaShare(x: number, a: number, b: number): number {
  if (x > (a + 1) / (a + b + 2)) return 1 - betaShare(1 - x, b, a)
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x)) / a
  let fraction = 1
  for (let term = TERMS; term >= 1; term--) {
    const m = Math.floor(term / 2)
    const d = term % 2 === 0 ? (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m)) : (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    fraction = 1 + d / fraction
  }
  return front / fraction
}

const TERMS = 200

/** Stirling's series (DLMF 5.11.1) for arguments moved up to where six terms are exact. */
function logGamma(x: number): number {
  let product = 1
  let z = x
  for (; z < 10; z++) product *= z
  const inverse = 1 / (z * z)
  const series = (1 / 12 - inverse * (1 / 360 - inverse * (1 / 1260 - inverse * (1 / 1680 - inverse / 1188)))) / z
  return (z - 0.5) * Math.log(z) - z + Math.log(2 * Math.PI) / 2 + series - Math.log(product)
}
