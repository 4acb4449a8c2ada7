import type { Lens } from '../vision/camera.ts'
import type { FilmFacts } from './facts.ts'
import { note, warning, type Finding } from './finding.ts'
import { isSize, readingsOf, shown, wholeScale } from './sizes.ts'

/** Whether a film shows the picture that was calibrated. */
export function checkSize(lens: Lens, film: FilmFacts): Finding[] {
  const camera = lens.name
  const size = { widthPx: film.widthPx, heightPx: film.heightPx }
  if (Number.isNaN(lens.widthPx)) {
    return [
      warning('picture-size-unknown', camera, `The calibration of ${camera} does not say how large its picture was; ${film.name} is ${shown(film)}.`, 'If the film was calibrated as it is, take its size.', [
        { label: 'the calibration is of pictures as large as the film’s', remedy: { kind: 'take-size', camera, ...size } },
      ]),
    ]
  }
  if (isSize(lens, film)) return film.rotationDeg === 180 ? [upsideDown(camera, film)] : []
  if (isLying(lens) !== isLying(film)) return [turned(lens, film)]
  const by = wholeScale(lens, film)
  if (by !== undefined) {
    return [
      warning('picture-resolution', camera, `${film.name} is ${shown(film)}, the calibration of ${camera} says ${shown(lens)}: the same picture ${times(by)}.`, 'Some cameras show a smaller part of the scene at another resolution; then the lens has to be calibrated at this one.', [
        { label: `the whole picture was made ${by < 1 ? 'smaller' : 'larger'}`, remedy: { kind: 'scale-calibration', camera, by, ...size } },
      ]),
    ]
  }
  const readings = readingsOf(lens, film, camera)
  const [only, second] = readings
  const message = `${film.name} is ${sizes(lens, film)}, the calibration of ${camera} says ${sizes(film, lens)}: ${second ? 'either ' : ''}${readings.map(({ label }) => label).join(', or ')}.`
  return [warning('picture-size', camera, message, second || !only ? LOOK : 'The picture’s black bars tell.', readings)]
}

const LOOK = 'Look at the film’s edges beside a calibration photo: black bars, or a strip of the scene that is missing, tell which. Every pixel that is wrong here moves all points.'

/** Only the side that differs. */
function sizes(other: Lens | FilmFacts, { widthPx, heightPx }: Lens | FilmFacts): string {
  if (other.heightPx === heightPx) return `${widthPx} wide`
  return other.widthPx === widthPx ? `${heightPx} high` : shown({ widthPx, heightPx })
}

const isLying = ({ widthPx, heightPx }: Lens | FilmFacts) => widthPx > heightPx

/** A quarter or a third is a usual size; other shares are said as they are. */
function times(by: number): string {
  const [share, factor] = [1 / by, by].map((value) => Math.round(value * 100) / 100) as [number, number]
  return by < 1 ? `made ${share} times smaller` : `made ${factor} times larger`
}

/** A film that is turned for showing was calibrated by pictures as stored; else only a look tells which way. */
function turned(lens: Lens, film: FilmFacts): Finding {
  const camera = lens.name
  const clockwise = { label: 'its picture was turned clockwise after it was calibrated', remedy: { kind: 'rotate-calibration', camera, quarterTurns: 1 } } as const
  const back = { label: 'its picture was turned counter-clockwise', remedy: { kind: 'rotate-calibration', camera, quarterTurns: 3 } } as const
  const by = { 0: [clockwise, back], 180: [clockwise, back], 90: [clockwise], 270: [back] }[film.rotationDeg]
  const reason = film.rotationDeg % 180 === 0 ? '' : ` The film is stored lying and shown turned by ${film.rotationDeg}° clockwise.`
  const message = `${film.name} is ${isLying(film) ? 'lying' : 'upright'} (${shown(film)}), the calibration of ${camera} is of ${isLying(lens) ? 'lying' : 'upright'} pictures (${shown(lens)}).${reason}`
  return warning('picture-turned', camera, message, by.length > 1 ? 'A calibration that is turned the wrong way puts what is left to the right.' : undefined, by)
}

function upsideDown(camera: string, film: FilmFacts): Finding {
  return note('picture-upside-down', camera, `${film.name} is stored upside down and shown turned by 180°.`, 'If the calibration was made from pictures as they are stored, turn it as well.', [
    { label: 'the calibration is of pictures as they are stored', remedy: { kind: 'rotate-calibration', camera, quarterTurns: 2 } },
  ])
}
