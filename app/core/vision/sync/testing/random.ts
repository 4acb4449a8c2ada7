/** The same numbers for the same seed: mulberry32 (Ettinger 2017), Box & Muller (1958). */
export function randomOf(seed: number) {
  let state = (seed * 0x9e3779b9) | 0
  const uniform = (from = 0, to = 1) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return from + ((to - from) * ((mixed ^ (mixed >>> 14)) >>> 0)) / 2 ** 32
  }
  const gaussian = (deviation = 1) => deviation * Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform())
  return { uniform, gaussian }
}
