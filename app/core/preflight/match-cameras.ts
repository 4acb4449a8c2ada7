import { sameCamera } from '../formats/camera-name.ts'
import type { FilmFacts, PreflightFacts } from './facts.ts'
import { error, note, warning, type Finding } from './finding.ts'

/** Something seen by a camera: its film, its keypoints. */
interface Seen {
  name: string
  camera?: string | undefined
}

/** What each camera of the calibration has, and what has none. */
interface Matching<T extends Seen> {
  pairs: { calibrated: string; seen: T }[]
  /** Cameras of the calibration. */
  without: string[]
  /** Films or keypoints. */
  unknown: T[]
}

export function matched<T extends Seen>(cameras: readonly string[], all: readonly T[]): Matching<T> {
  const pairs = all.flatMap((seen) => {
    const calibrated = cameras.find((name) => sameCamera(name, seen.camera ?? seen.name))
    return calibrated === undefined ? [] : [{ calibrated, seen }]
  })
  const taken = new Set(pairs.map(({ calibrated }) => calibrated))
  const known = new Set(pairs.map(({ seen }) => seen))
  return { pairs, without: cameras.filter((name) => !taken.has(name)), unknown: all.filter((seen) => !known.has(seen)) }
}

/** Which camera of the calibration each film, or each list of keypoints, belongs to. */
export function checkNames({ calibration, films, keypoints }: PreflightFacts): Finding[] {
  if (!calibration) return twice(films)
  const cameras = calibration.lenses.map(({ name }) => name)
  const seen: readonly Seen[] = films.length > 0 ? films : keypoints
  const what = films.length > 0 ? 'film' : 'list of keypoints'
  if (seen.length === 0) return []
  const { pairs, without, unknown } = matched(cameras, seen)
  return [
    ...twice(films),
    ...spelled(pairs, calibration.file),
    ...leftOver(without, unknown, what, calibration.file),
    ...(new Set(pairs.map(({ calibrated }) => calibrated)).size < 2 ? [tooFew(pairs.length, cameras, calibration.file)] : []),
  ]
}

function twice(films: readonly FilmFacts[]): Finding[] {
  return films.flatMap((film, place) => {
    const other = films.slice(0, place).find(({ camera }) => camera !== undefined && film.camera !== undefined && sameCamera(camera, film.camera))
    return other ? [warning('two-films-of-one-camera', film.camera!, `${other.name} and ${film.name} are both of ${film.camera}.`, 'Correct the camera of one of them, or leave one out.')] : []
  })
}

function spelled(pairs: readonly { calibrated: string; seen: Seen }[], file: string): Finding[] {
  const differing = pairs.filter(({ calibrated, seen }) => calibrated !== (seen.camera ?? seen.name))
  if (differing.length === 0) return []
  const list = differing.map(({ calibrated, seen }) => `${calibrated} is ${seen.camera ?? seen.name}`).join(', ')
  return [
    note('cameras-matched', file, `Cameras are spelled otherwise in ${file}, and taken for the same: ${list}.`, undefined, [
      { label: 'they are the same', remedy: { kind: 'match-cameras', pairs: differing.map(({ calibrated, seen }) => ({ calibration: calibrated, film: seen.camera ?? seen.name })) } },
    ]),
  ]
}

function leftOver(without: readonly string[], unknown: readonly Seen[], what: string, file: string): Finding[] {
  const names = unknown.map(({ camera, name }) => camera ?? name)
  const pairs = without.length === unknown.length ? without.map((calibration, place) => ({ calibration, film: names[place]! })) : []
  const readings = pairs.length > 0 ? [{ label: pairs.length === 1 ? 'they are one camera' : 'they are the same cameras in this order', remedy: { kind: 'match-cameras', pairs } as const }] : []
  return [
    ...(unknown.length > 0
      ? [warning('camera-not-calibrated', names.join(', '), `${file} knows no camera ${names.join(', ')}${without.length > 0 ? `; it has ${without.join(', ')}, for which there is no ${what}` : ''}.`, 'Films of cameras that are not calibrated are of no use for 3D.', readings)]
      : []),
    ...(without.length > 0 && unknown.length === 0 ? [warning('camera-without-film', without.join(', '), `There is no ${what} of ${without.join(', ')}, which ${file} knows.`, 'The others are used without it.')] : []),
  ]
}

function tooFew(found: number, cameras: readonly string[], file: string): Finding {
  return error('too-few-cameras', file, `${found === 0 ? 'No camera' : 'Only one camera'} of ${file} is there (it has ${cameras.join(', ')}): 3D needs two at least.`)
}
