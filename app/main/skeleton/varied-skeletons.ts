/** The same films made into a skeleton a little differently: whether a finding hangs on that. */
import type { Progress } from '../../contract/basics/progress.ts'
import { checkName } from '../../core/deviation/checks.ts'
import type { JobContext } from '../jobs/job-kind.ts'
import type { PosedFilm } from './posed-films.ts'
import { skeletonOf, type SkeletonChoices } from './reconstruct-trial.ts'

export interface VariedSkeleton {
  /** "without cam02" */
  what: string
  skeleton: string
  evidence: string
  cutOffHz: number | null
}

const FILTER_BY_HZ = 1
/** Of three cameras one may go: two still see a point in space. */
const LEAST_CAMERAS = 3

/** The movement filtered 1 Hz lower and higher, and seen by each camera less. */
export async function variedSkeletons(context: Pick<JobContext, 'library' | 'stage'>, camerasFile: string, posed: readonly PosedFilm[], persons: readonly string[], { rateHz, ...choices }: SkeletonChoices & { rateHz: number }, progress: (progress: Progress) => void): Promise<VariedSkeleton[]> {
  const { cutOffHz } = choices
  const all = [...posed.keys()]
  const variations = [
    ...(cutOffHz === null ? [] : ([[-FILTER_BY_HZ, 'lower'], [FILTER_BY_HZ, 'higher']] as const).map(([by, way]) => ({ what: checkName({ by: 'filter', hz: FILTER_BY_HZ, way, isTodayAlone: true }), films: all, cutOffHz: cutOffHz + by })).filter((one) => one.cutOffHz >= FILTER_BY_HZ && one.cutOffHz < rateHz / 2)),
    ...(posed.length < LEAST_CAMERAS ? [] : all.map((left) => ({ what: checkName({ by: 'without', name: posed[left]!.film.label }), films: all.filter((film) => film !== left), cutOffHz }))),
  ]
  const made: VariedSkeleton[] = []
  for (const [at, { what, films, cutOffHz: wanted }] of variations.entries()) {
    const tell = () => progress({ kind: 'deviations', value: at / variations.length, title: 'Trying whether findings hold', detail: what })
    tell()
    const { cleaned } = await skeletonOf(context, camerasFile, films.map((film) => posed[film]!), films.map((film) => persons[film]!), { ...choices, cutOffHz: wanted }, [tell, tell])
    made.push({ what, skeleton: cleaned.outputs['skeleton']!, evidence: cleaned.outputs['evidence']!, cutOffHz: wanted })
  }
  return made
}
