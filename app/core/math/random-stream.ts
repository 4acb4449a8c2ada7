export interface Random {
  /** In [from, to). */
  uniform(from?: number, to?: number): number
  gaussian(mean?: number, standardDeviation?: number): number
  /** What would lie beyond is the bound. */
  boundedGaussian(least: number, most: number, mean?: number, standardDeviation?: number): number
  integer(below: number): number
  pick<T>(from: readonly T[]): T
}

/**
 * A stream of its own for every name: what one part draws never moves what another part gets.
 * sfc32 (Doty-Humphrey, PractRand), its state filled from a hash of seed and name.
 */
export function randomStream(seed: number, name: string): Random {
  const word = hashWords(`${seed}/${name}`)
  let [a, b, c, counter] = [word(), word(), word(), 1]
  const next = () => {
    const sum = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return (sum >>> 0) / 2 ** 32
  }
  for (let warmUp = 0; warmUp < 12; warmUp++) next()
  const uniform = (from = 0, to = 1) => from + (to - from) * next()
  // Box and Muller (1958); 1 − u keeps the logarithm finite
  const gaussian = (mean = 0, standardDeviation = 1) =>
    mean + standardDeviation * Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())
  const integer = (below: number) => Math.floor(next() * below)
  return {
    uniform,
    gaussian,
    boundedGaussian: (least, most, mean, standardDeviation) => Math.max(least, Math.min(most, gaussian(mean, standardDeviation))),
    integer,
    pick: (from) => from[integer(from.length)]!,
  }
}

/** FNV-1a over the text, then splitmix32 for as many words as are asked for. */
function hashWords(text: string) {
  let hash = 0x811c9dc5
  for (const character of text) hash = Math.imul(hash ^ character.codePointAt(0)!, 0x01000193)
  return () => {
    hash = (hash + 0x9e3779b9) | 0
    let mixed = Math.imul(hash ^ (hash >>> 16), 0x21f0aaad)
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97)
    return mixed ^ (mixed >>> 15)
  }
}
