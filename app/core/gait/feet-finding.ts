import type { SeenFeet } from '../body/fit/seen-feet.ts'
import type { Oddity } from '../formats/inspection.ts'
import { degreesOf } from '../math/degrees.ts'

export const feetFinding = ({ perRadian, more, between }: SeenFeet): Oddity => ({
  level: 'note',
  code: 'feet-turned-back',
  message: `The model that saw the points sees feet turned by about ${Math.round(100 * perRadian)} % less than they are, as measured on computed people; ankles and feet have that taken back, by up to ${Math.ceil(degreesOf(Math.max(...between.map((pitch) => Math.abs(perRadian * pitch + more)))))}°. Of real people nobody has measured it.`,
})
