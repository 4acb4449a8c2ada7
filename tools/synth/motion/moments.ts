import { between, type Jet } from './smooth.ts'
import { intervalOf, type Smooth } from './spline.ts'

export interface Moment extends Jet {
  timeS: number
}

export const restingAt = (timeS: number, value: number): Moment => ({ timeS, value, speed: 0, acceleration: 0 })

/** From one moment to the next by quintics, at rest before the first and after the last. */
export function throughMoments(moments: readonly Moment[]): Smooth {
  const times = moments.map(({ timeS }) => timeS)
  const pieces = moments.slice(1).map((to, index) => between(moments[index]!, to, times[index]!, to.timeS))
  const [first, last] = [moments[0]!, moments.at(-1)!]
  return (timeS) => {
    if (timeS <= first.timeS) return first.value
    return timeS >= last.timeS ? last.value : pieces[intervalOf(times, timeS)]!(timeS)
  }
}
