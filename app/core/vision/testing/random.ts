export interface Random {
  /** In [from, to). */
  uniform(from?: number, to?: number): number
  gaussian(standardDeviation?: number): number
}

/** The same numbers for the same seed: splitmix32 (Steele, Lea & Flood 2014), Box and Muller (1958). */
export function randomFrom(seed: number): Random {
  // mixed once, or the numbers of one seed would be those of the one before, shifted by one
  let state = mixed(seed ^ 0x5bd1e995)
  const next = () => {
    state = (state + 0x9e3779b9) | 0
    return (mixed(state) >>> 0) / 2 ** 32
  }
  return {
    uniform: (from = 0, to = 1) => from + (to - from) * next(),
    gaussian: (standardDeviation = 1) => standardDeviation * Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
  }
}

function mixed(value: number): number {
  let bits = Math.imul(value ^ (value >>> 16), 0x21f0aaad)
  bits = Math.imul(bits ^ (bits >>> 15), 0x735a2d97)
  return bits ^ (bits >>> 15)
}
