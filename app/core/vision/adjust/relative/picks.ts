/** (√5 − 1) / 2: multiples of it are spread evenly over 0 … 1, however many are taken (Weyl 1916). */
const GOLDEN = 0.618_033_988_749_895

/** Different places among so many, spread over all of them: no draw is random, so that the same footage gives the same cameras. */
export function picks(among: number, count: number, draw: number): number[] {
  const taken = new Set<number>()
  for (let step = 0; taken.size < Math.min(count, among) && step < 20 * count; step++) taken.add(Math.floor(among * (((draw * count + step) * GOLDEN + draw * draw * 0.173) % 1)))
  return [...taken]
}
