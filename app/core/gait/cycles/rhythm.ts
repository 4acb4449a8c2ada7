/** Strides that are not of the rhythm of the others: between whose strikes an event is missing, or is one too many, told by their time; and a run's among a walk's, told by how feet fly. */
import { medianBetween } from '../../math/median.ts'
import { said } from '../../notes/notes.ts'
import type { Said } from '../../notes/said.ts'
import { lastStarted } from '../../time/frame-times.ts'
import type { GaitKind } from '../gait-kind.ts'
import { isRun, isWhole, type Stride } from './strides.ts'

/** Fewer, of both sides together, are no rhythm, and no gait. */
export const FEWEST = 3
/** Of the median time: without a strike it takes twice as long, with one too many about half. Assumed. */
const LEAST_SHARE = 0.67
const MOST_SHARE = 1.5

interface TwoGaits {
  walks: number
  runs: number
  /** Those that count: as somebody has chosen, else the more. */
  counts: GaitKind
}

/** Of both sides; null where all walk, or all run. `chosen`: by a person. */
function twoGaits(all: readonly Stride[], chosen: GaitKind | null = null): TwoGaits | null {
  const { walks, runs } = gaitCounts(all)
  return Math.min(walks, runs) < FEWEST ? null : { walks, runs, counts: chosen ?? (runs > walks ? 'run' : 'walk') }
}

/** What a gait is held against others as: the one that counts of two, else what nearly all of it is. Null of too few whole strides to tell. */
export function movementOf(all: readonly Stride[], chosen: GaitKind | null): GaitKind | null {
  const { walks, runs } = gaitCounts(all)
  if (walks + runs < FEWEST) return null
  return twoGaits(all, chosen)?.counts ?? (runs > walks ? 'run' : 'walk')
}

function gaitCounts(all: readonly Stride[]): Record<'walks' | 'runs', number> {
  const known = all.filter(isWhole)
  const runs = known.filter(isRun).length
  return { walks: known.length - runs, runs }
}

/** What is to be seen of that, and can be chosen otherwise: where there are two gaits, and where somebody has chosen one that is not told apart, so that means are of all. */
export function choiceOfGait(all: readonly Stride[], chosen: GaitKind | null): (TwoGaits & { isChosen: boolean; areApart: boolean }) | null {
  const two = twoGaits(all, chosen)
  if (two) return { ...two, isChosen: chosen !== null, areApart: true }
  return chosen && { ...gaitCounts(all), counts: chosen, isChosen: true, areApart: false }
}

/** Of a stride the reason why it does not count; null of one that is of the rhythm. `all`: of both sides. Who walks and runs has a rhythm of each, and means of one, the chosen or the one that is more of the trial: never of both. */
export function outOfRhythm(all: readonly Stride[], chosen: GaitKind | null = null): (stride: Stride) => Said | null {
  if (all.length < FEWEST) return () => null
  const gaits = twoGaits(all, chosen)
  if (!gaits) return ofRhythm(all)
  const [gaitOf, isBetween] = gaitsOver(all)
  const rhythm = { walk: ofRhythm(all.filter((stride) => gaitOf(stride) === 'walk')), run: ofRhythm(all.filter((stride) => gaitOf(stride) === 'run')) }
  return (stride) => {
    const gait = gaitOf(stride)
    if (isBetween(stride)) return said('stride-between-gaits', {})
    return rhythm[gait](stride) ?? (gait === gaits.counts ? null : said('stride-of-other-gait', { gait, n: gaits.counts === 'walk' ? gaits.walks : gaits.runs, counts: gaits.counts }))
  }
}

function ofRhythm(all: readonly Stride[]): (stride: Stride) => Said | null {
  const usualS = medianBetween(Float64Array.from(all, ({ fromS, toS }) => toS - fromS))
  return ({ fromS, toS }) => {
    const share = (toS - fromS) / usualS
    if (share >= LEAST_SHARE && share <= MOST_SHARE) return null
    return said('stride-out-of-rhythm', { tookS: toS - fromS, usualS, isLong: share > 1 })
  }
}

/** What a stride does not tell, the one before does; between two gaits it is where one is before it and the other after. */
function gaitsOver(all: readonly Stride[]): [gaitOf: (stride: Stride) => GaitKind, isBetween: (stride: Stride) => boolean] {
  const known = all.filter(isWhole).toSorted((a, b) => a.fromS - b.fromS)
  const froms = Float64Array.from(known, ({ fromS }) => fromS)
  const gaitOf = (stride: Stride) => (isRun(isWhole(stride) ? stride : known[Math.max(0, lastStarted(froms, stride.fromS))]!) ? 'run' : 'walk')
  const isBetween = ({ fromS, toS }: Stride) => {
    let before = lastStarted(froms, fromS)
    while (before >= 0 && known[before]!.toS > fromS) before--
    const started = lastStarted(froms, toS)
    const after = froms[started] === toS ? started : started + 1
    return before >= 0 && after < known.length && isRun(known[before]!) !== isRun(known[after]!)
  }
  return [gaitOf, isBetween]
}
