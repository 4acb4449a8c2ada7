/** Whether films are of one moment and came out of their cameras as they were taken. */
import { codecLabel } from '../media/codecs.ts'
import type { FilmFacts } from './facts.ts'
import { note, warning, type Finding } from './finding.ts'

/** Of 59.94 and 60 frames a second the second is a frame ahead after 17 s. */
const SAME_RATE = 1e-4
const SAME_DURATION_US = 100_000
/** Nobody waits so long between the first and the last camera of one trial. */
const APART_MS = 10 * 60_000

export function checkFilms(films: readonly FilmFacts[]): Finding[] {
  if (films.length < 2) return []
  return [...checkCodecs(films), ...checkRates(films), ...checkCounts(films), ...checkMoments(films), ...checkShapes(films)]
}

/** Cameras of one kind record alike: what differs has been through another program, which may have scaled, cut or dropped. */
function checkCodecs(films: readonly FilmFacts[]): Finding[] {
  const groups = grouped(films, ({ codec }) => codec)
  if (groups.length < 2) return []
  const [usual, ...others] = groups.toSorted((a, b) => b.films.length - a.films.length)
  const odd = others.flatMap((group) => group.films)
  return [
    warning(
      'film-recoded',
      odd.map(labelOf).join(', '),
      `${others.map(({ value, films }) => `${films.map(({ name }) => name).join(', ')} ${films.length > 1 ? 'are' : 'is'} ${codecLabel(value)}`).join('; ')}, the others are ${codecLabel(usual!.value)}: likely encoded again after the recording.`,
      'Encoding again may scale or cut the picture and drop frames. Take the files as they came from the camera where they still exist.',
    ),
  ]
}

function checkRates(films: readonly FilmFacts[]): Finding[] {
  const rated = films.filter(({ frameRateHz }) => frameRateHz > 0)
  const groups = grouped(rated, ({ frameRateHz }) => frameRateHz, (a, b) => Math.abs(a / b - 1) < SAME_RATE)
  const [slowest, fastest] = [Math.min(...groups.map(({ value }) => value)), Math.max(...groups.map(({ value }) => value))]
  if (groups.length < 2) return []
  const ratio = fastest / slowest
  const isMultiple = Math.abs(ratio - Math.round(ratio)) < 0.01 && ratio > 1.5
  const consequence = isMultiple ? `the slower have a picture for every ${ordinal(Math.round(ratio))} of the faster` : `frames of one number drift apart by one frame every ${seconds(1 / (fastest - slowest))}`
  return [warning('film-rates', said(groups), `The films run at different rates (${listed(groups, (value) => `${round(value)} frames/s`)}): ${consequence}.`, 'They are brought together by their times, not by the numbers of their frames; check the synchronisation.')]
}

function checkCounts(films: readonly FilmFacts[]): Finding[] {
  const groups = grouped(films, ({ frameCount }) => frameCount)
  if (groups.length < 2) return []
  const durations = films.map(({ durationUs }) => durationUs)
  const sameRate = grouped(films, ({ frameRateHz }) => frameRateHz, (a, b) => Math.abs(a / b - 1) < SAME_RATE).length === 1
  const isOneLength = Math.max(...durations) - Math.min(...durations) < SAME_DURATION_US
  const counts = listed(groups, (value) => `${value} frames`)
  if (isOneLength && sameRate) return [note('film-counts', said(groups), `The films have different numbers of frames (${counts}).`, 'The cameras were not stopped at the same moment.')]
  if (isOneLength) return [warning('film-counts', said(groups), `The films are equally long and have different numbers of frames (${counts}): frames were dropped, or the rates differ.`)]
  return [
    warning('film-durations', said(groups), `The films have different lengths (${films.map((film) => `${labelOf(film)} ${seconds(film.durationUs / 1e6)}`).join(', ')}): the cameras were started or stopped one by one, or one was cut.`, 'Synchronise them before frames are taken for the same moment.'),
  ]
}

function checkMoments(films: readonly FilmFacts[]): Finding[] {
  const dated = films.filter(({ recordedAtMs }) => recordedAtMs !== undefined).toSorted((a, b) => a.recordedAtMs! - b.recordedAtMs!)
  const [first, last] = [dated[0], dated.at(-1)]
  if (!first || !last || last.recordedAtMs! - first.recordedAtMs! < APART_MS) return []
  return [warning('films-apart', `${labelOf(first)}, ${labelOf(last)}`, `${first.name} and ${last.name} were recorded ${span(last.recordedAtMs! - first.recordedAtMs!)} apart, as their clocks have it.`, 'They may be of two trials; or one camera’s clock is wrong.')]
}

/** Said only where one camera lies and the others stand: sizes as such may differ. */
function checkShapes(films: readonly FilmFacts[]): Finding[] {
  const lying = films.filter(({ widthPx, heightPx }) => widthPx > heightPx)
  if (lying.length === 0 || lying.length === films.length) return []
  const standing = films.filter((film) => !lying.includes(film))
  const odd = lying.length < standing.length ? lying : standing
  return [note('film-shapes', odd.map(labelOf).join(', '), `${odd.map(({ name }) => name).join(', ')} ${odd.length > 1 ? 'are' : 'is'} ${odd === lying ? 'lying' : 'upright'}, the others are ${odd === lying ? 'upright' : 'lying'}.`, 'If the camera stood as the others did, its film lost the mark that says how to turn it.')]
}

interface Group<T> {
  value: T
  films: FilmFacts[]
}

function grouped<T>(films: readonly FilmFacts[], of: (film: FilmFacts) => T, same: (a: T, b: T) => boolean = Object.is): Group<T>[] {
  const groups: Group<T>[] = []
  for (const film of films) {
    const value = of(film)
    const group = groups.find((known) => same(known.value, value))
    if (group) group.films.push(film)
    else groups.push({ value, films: [film] })
  }
  return groups
}

const labelOf = ({ camera, name }: FilmFacts) => camera ?? name
const said = (groups: readonly Group<unknown>[]) => groups.flatMap(({ films }) => films.map(labelOf)).join(', ')
const listed = <T>(groups: readonly Group<T>[], say: (value: T) => string) => groups.map(({ value, films }) => `${films.map(labelOf).join(', ')}: ${say(value)}`).join('; ')
const round = (value: number) => Math.round(value * 1000) / 1000
const seconds = (value: number) => (value < 120 ? `${Math.round(value * 100) / 100} s` : `${Math.round(value / 60)} min`)
const ordinal = (count: number) => ({ 2: 'second', 3: 'third', 4: 'fourth' })[count] ?? `${count}th`
const span = (ms: number) => (ms < 2 * 3_600_000 ? `${Math.round(ms / 60_000)} min` : ms < 48 * 3_600_000 ? `${Math.round(ms / 3_600_000)} h` : `${Math.round(ms / 86_400_000)} days`)
