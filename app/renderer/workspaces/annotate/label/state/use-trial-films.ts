import { useQueries, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Dataset, LabelCamera } from '../../../../../contract/annotate/annotate.ts'
import { modelPoses } from '../../../../../core/annotation/model-poses.ts'
import type { People } from '../../../../../core/body/people/people.ts'
import { peopleFromArrow } from '../../../../../core/body/people/people-arrow.ts'
import type { Problem } from '../../../../../core/problem.ts'
import { frameTimes } from '../../../../../core/time/frame-times.ts'
import { artifactBytes } from '../../../../engine/artifacts.ts'
import { toProblem } from '../../../../engine/problem.ts'
import type { Player } from '../../../../player/player.ts'
import { useFilms } from '../../../../player/use-films.ts'
import { type TrialToLabel, trialToLabelQuery } from '../../queries.ts'
import type { LabelFilm } from './labelling.ts'

const peopleQuery = (hash: string | null) => ({
  queryKey: ['people-to-label', hash],
  queryFn: async ({ signal }: { signal: AbortSignal }) => peopleFromArrow(await artifactBytes(hash ?? '', signal), 'poses'),
  enabled: hash !== null,
  meta: { topics: [] },
})

const NO_CAMERAS: readonly LabelCamera[] = []
/** More do not fit on a screen, nor on the number keys. */
const MOST_FILMS = 9

interface TrialFilms {
  films: readonly LabelFilm[]
  player: Player | null
  isThere: boolean
  /** Whether a film that can be shown is not there yet. */
  isOpening: boolean
  problem: Problem | null
}

/** The films of a trial, with their frames and what models have found in them. */
export function useTrialFilms({ id, topology: { keypoints } }: Dataset, trial: TrialToLabel): TrialFilms {
  const { data, error } = useQuery(trialToLabelQuery(id, trial))
  const cameras = useMemo(() => data?.cameras.slice(0, MOST_FILMS) ?? NO_CAMERAS, [data])
  const { player, tables, problems } = useFilms(cameras)
  const people = useQueries({ queries: cameras.map((camera) => peopleQuery(camera.people)), combine: valuesOf })
  const analysed = useQueries({ queries: cameras.map((camera) => peopleQuery(camera.person)), combine: valuesOf })
  const films = useMemo(
    () => cameras.map((camera, n): LabelFilm => {
      const [table, everybody, one] = [tables[n], people[n], analysed[n]]
      return { ...camera, number: n + 1, times: table ? frameTimes(table, camera.clock) : null, poses: everybody ? modelPoses(everybody, keypoints) : null, analysed: one ? modelPoses(one, keypoints) : null }
    }),
    [cameras, tables, people, analysed, keypoints],
  )
  return { films, player, isThere: data !== undefined, isOpening: cameras.some(({ playable }, n) => playable !== null && !tables[n] && !problems[n]), problem: error && toProblem(error) }
}

const valuesOf = (results: { data?: People | undefined }[]) => results.map(({ data }) => data)
