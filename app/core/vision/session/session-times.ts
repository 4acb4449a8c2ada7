import type { FrameTimes } from '../../time/frame-times.ts'

/** Fewer cameras than these give no point in space. */
const LEAST_CAMERAS = 2

/**
 * The moments for which there is a skeleton: the frames of the camera that films fastest, where at least two cameras film.
 * Of cameras equally fast it is the first, so that its frames need no interpolation.
 */
export function sessionTimes(films: readonly FrameTimes[]): Float64Array {
  const fastest = films.reduce<FrameTimes | undefined>((best, film) => (best && meanIntervalUs(best) <= meanIntervalUs(film) * 1.001 ? best : film), undefined)
  if (!fastest) return new Float64Array()
  const isFilmed = (timeUs: number) => films.filter(({ startUs }) => startUs.length > 0 && timeUs >= startUs[0]! && timeUs <= startUs.at(-1)!).length >= LEAST_CAMERAS
  return fastest.startUs.filter((timeUs, index) => isFilmed(timeUs) && timeUs !== fastest.startUs[index - 1])
}

const meanIntervalUs = ({ startUs }: FrameTimes): number => (startUs.length < 2 ? Infinity : (startUs.at(-1)! - startUs[0]!) / (startUs.length - 1))
