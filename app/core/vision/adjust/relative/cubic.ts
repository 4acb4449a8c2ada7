/**
 * Polynomials in x, y and z up to the third degree, in the order of Nistér (2004, IEEE Trans Pattern Anal 26:756, table 1): his
 * elimination then leaves what depends on z alone.
 */
const MONOMIALS = [
  'xxx', 'yyy', 'xxy', 'xyy', 'xxz', 'xx', 'yyz', 'yy', 'xyz', 'xy',
  'xzz', 'xz', 'x', 'yzz', 'yz', 'y', 'zzz', 'zz', 'z', '',
] as const
export const COUNT = MONOMIALS.length

const PLACE = new Map<string, number>(MONOMIALS.map((monomial, at) => [monomial, at]))
/** Where the product of two monomials stands; −1 where its degree is above three. */
const PRODUCT = Int8Array.from({ length: COUNT * COUNT }, (_, at) => PLACE.get([...`${MONOMIALS[Math.floor(at / COUNT)]}${MONOMIALS[at % COUNT]}`].sort().join('')) ?? -1)

export type Cubic = Float64Array

/** a·x + b·y + c·z + d */
export function linear(a: number, b: number, c: number, d: number): Cubic {
  const made = new Float64Array(COUNT)
  for (const [name, value] of [['x', a], ['y', b], ['z', c], ['', d]] as const) made[PLACE.get(name)!] = value
  return made
}

/** Adds factor·one·other to `sum`. */
export function addProduct(sum: Cubic, one: Cubic, other: Cubic, factor = 1): void {
  for (let i = 0; i < COUNT; i++) {
    if (one[i] === 0) continue
    for (let j = 0; j < COUNT; j++) {
      if (other[j] === 0) continue
      sum[PRODUCT[i * COUNT + j]!]! += factor * one[i]! * other[j]!
    }
  }
}
