import { STEP_US, type EvenTracks } from './even-tracks.ts'

/** Keypoints of one film at given moments, and how they move: by keypoint, then moment; per second. */
export interface Sampled {
  x: Float64Array[]
  y: Float64Array[]
  speedX: Float64Array[]
  speedY: Float64Array[]
}

const PER_SECOND = 1e6 / STEP_US

/** `timesUs`: on the film's own clock. Catmull & Rom's cubic (1974) between the even moments. */
export function sampledAt(tracks: EvenTracks, timesUs: Float64Array): Sampled {
  const places = timesUs.map((timeUs) => timeUs / STEP_US - tracks.first)
  const [x, y] = [tracks.x, tracks.y].map((axis) => axis.map((values) => cubics(values, places))) as [Cubics[], Cubics[]]
  return { x: x.map(({ value }) => value), y: y.map(({ value }) => value), speedX: x.map(({ speed }) => speed), speedY: y.map(({ speed }) => speed) }
}

interface Cubics {
  value: Float64Array
  speed: Float64Array
}

function cubics(values: Float32Array, places: Float64Array): Cubics {
  const value = new Float64Array(places.length)
  const speed = new Float64Array(places.length)
  const last = values.length - 3
  for (let at = 0; at < places.length; at++) {
    const from = Math.floor(places[at]!)
    if (!(from >= 1 && from <= last)) {
      value[at] = speed[at] = NaN
      continue
    }
    const f = places[at]! - from
    const a = values[from - 1]!
    const b = values[from]!
    const c = values[from + 1]!
    const d = values[from + 2]!
    const one = (c - a) / 2
    const two = (2 * a - 5 * b + 4 * c - d) / 2
    const three = (3 * (b - c) + d - a) / 2
    value[at] = b + f * (one + f * (two + f * three))
    speed[at] = PER_SECOND * (one + f * (2 * two + f * 3 * three))
  }
  return { value, speed }
}
