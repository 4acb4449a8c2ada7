/** Degrees (1 SD): a floor so uncertain bends what is said of the vertical. */
const SURE_FLOOR_DEG = 4

/** What to be wary of where cameras were told by the person whom they show. `others`: by camera, how many more people it shows. */
export function footageWarnings(others: readonly { name: string; count: number }[], tiltSdDeg: number): string[] {
  return [
    ...others.filter(({ count }) => count > 0).map(({ name, count }) => `${name} shows ${count} more ${count === 1 ? 'person' : 'people'}: who fills most of its pictures was taken for the person that the other cameras show.`),
    ...(tiltSdDeg > SURE_FLOOR_DEG ? [`The floor’s tilt is known to ±${tiltSdDeg.toFixed(0)}° only: the person leans too much, or their feet stood in too small a place. A board on the floor or clicked points tell it better.`] : []),
  ]
}
