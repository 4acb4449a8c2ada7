import { OPEN_QUESTIONS, openQuestions } from '../formats/calibration/open-questions.ts'
import { sameCamera } from '../formats/camera-name.ts'
import { usuallyApartM } from '../vision/look-at.ts'
import type { CalibrationFacts, FilmFacts, PreflightFacts } from './facts.ts'
import { note, warning, type Finding, type Reading } from './finding.ts'
import { isSize, shown } from './sizes.ts'

const DAY_MS = 86_400_000
/** Of pictures that stand upright in a room with Z up, down is against Z; cameras look down by less than this at most. */
const MOST_TILT = Math.cos(Math.PI / 3)

/** Whether the calibration is whole, of this rig, and of these days. */
export function checkCalibration({ calibration, films, usesDistortion }: PreflightFacts): Finding[] {
  if (!calibration) return []
  return [...checkQuestions(calibration, usesDistortion), ...checkUp(calibration), ...checkAge(calibration, films), ...checkUses(calibration, films)]
}

function checkQuestions(calibration: CalibrationFacts, usesDistortion: boolean): Finding[] {
  const asRead = calibration.oddities.filter(({ code }) => !OPEN_QUESTIONS.has(code))
  return [...asRead, ...openQuestions(calibration, calibration.file)].map(({ level, code, message, hint }) => {
    const isOfLens = code === 'calibration-distortion-divided' || code === 'calibration-no-distortion'
    return { level: isOfLens && !usesDistortion ? 'note' : level, code, subject: calibration.file, message: `${calibration.file}: ${message}`, hint, readings: readingsOf(code, calibration) }
  })
}

function readingsOf(code: string, calibration: CalibrationFacts): Reading[] {
  if (code === 'calibration-distortion-divided') return [{ label: 'Pose2Sim converted it from Qualisys', remedy: { kind: 'scale-distortion', by: 64 } }]
  return code === 'calibration-distances' || code === 'calibration-unit' ? unitsOf(calibration) : []
}

/** Units that a board is measured in, with the distances between cameras that come of them where these are likely. */
function unitsOf({ cameras }: CalibrationFacts): Reading[] {
  const usual = usuallyApartM(cameras)
  const units = [['metres', 1], ['millimetres', 0.001], ['centimetres', 0.01], ['inches', 0.0254]] as const
  return units
    .map(([unit, by]) => ({ label: `its lengths are ${unit}, and the cameras stand ${(usual * by).toPrecision(2)} m apart`, apartM: usual * by, remedy: { kind: 'scale-lengths', by } as const }))
    .filter(({ apartM }) => apartM > 0.5 && apartM < 30)
    .map(({ label, remedy }) => ({ label, remedy }))
}

function checkUp({ file, cameras }: CalibrationFacts): Finding[] {
  if (cameras.length === 0) return []
  const down = [0, 1, 2].map((axis) => cameras.reduce((sum, { rotation }) => sum + rotation[3 + axis]!, 0) / cameras.length)
  if (-down[2]! > MOST_TILT) return []
  return [
    warning(
      'calibration-not-upright',
      file,
      `${file}: the cameras do not stand upright in a room with Z up: what is down in their pictures is (${down.map((value) => value.toFixed(2)).join(', ')}) on the average.`,
      'The origin may lie in a camera or on a board that was not on the floor, or the pictures were turned after the calibration. Say where the floor is, or turn the calibration.',
    ),
  ]
}

function checkAge({ file, madeAtMs }: CalibrationFacts, films: readonly FilmFacts[]): Finding[] {
  const dates = films.flatMap(({ recordedAtMs }) => recordedAtMs ?? [])
  if (madeAtMs === undefined || dates.length === 0) return []
  const ageMs = Math.min(...dates) - madeAtMs
  if (ageMs < 0) return [note('calibration-younger', file, `${file} is younger than the films (${daysOf(-ageMs)}).`, 'The date may be that of a copy. Made after the films, it is right as long as no camera was moved between.')]
  if (ageMs < DAY_MS) return []
  return [warning('calibration-older', file, `${file} was made ${daysOf(ageMs)} before the films.`, 'If a camera, its zoom or its focus was moved since, all of 3D is off: check it on the check page, or refine it over the people’s keypoints.')]
}

function daysOf(ms: number): string {
  const days = Math.floor(ms / DAY_MS)
  return days < 1 ? `${Math.max(1, Math.round(ms / 3_600_000))} h` : days === 1 ? '1 day' : `${days} days`
}

/** A calibration is of one rig: the same cameras with the same pictures. */
function checkUses({ file, earlierUses = [] }: CalibrationFacts, films: readonly FilmFacts[]): Finding[] {
  if (films.length === 0) return []
  const other = earlierUses.find(({ pictures }) => films.some((film) => !pictures.some((picture) => isSize(picture, film) && sameCamera(picture.name, film.camera ?? film.name))))
  if (!other) return []
  const rig = (pictures: readonly { name: string; widthPx: number; heightPx: number }[]) => pictures.map((picture) => `${picture.name} ${shown(picture)}`).join(', ')
  const own = films.map((film) => ({ name: film.camera ?? film.name, widthPx: film.widthPx, heightPx: film.heightPx }))
  return [warning('calibration-of-another-rig', file, `${file} was used in ${other.session} with another rig (${rig(other.pictures)}); here are ${rig(own)}.`, 'A calibration holds for cameras that stand where they stood. Take the one of this rig.')]
}
