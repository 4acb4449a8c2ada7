export interface Random {
  /** In [from, to). */
  uniform(from?: number, to?: number): number
  gaussian(standardDeviation?: number): number
}

/** The same numbers for the same seed: splitmix32 (Steele, Lea & Flood 2014), Box and Muller (1958). */
export function randomFrom(seed: number): Random {
  let state = Math.imul(seed, 0x9e3779b9) | 0
  const next = () => {
    state = (state + 0x9e3779b9) | 0
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad)
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97)
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32
  }
  return {
    uniform: (from = 0, to = 1) => from + (to - from) * next(),
    gaussian: (standardDeviation = 1) => standardDeviation * Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
  }
}
