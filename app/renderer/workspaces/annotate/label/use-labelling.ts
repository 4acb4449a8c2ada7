/** Opens a trial of a dataset for as long as its view is there: its films with their frames and what models found in them, and the labels of whoever is here. */
import { useQueries, useQuery } from '@tanstack/react-query'
import { useEffect, useLayoutEffect, useMemo } from 'react'
import type { Dataset, DatasetTrial, LabelCamera } from '../../../../contract/annotate.ts'
import { keyOrder } from '../../../../core/annotation/label-topology.ts'
import { modelPoses } from '../../../../core/annotation/model-poses.ts'
import type { People } from '../../../../core/body/people/people.ts'
import { peopleFromArrow } from '../../../../core/body/people/people-arrow.ts'
import type { Problem } from '../../../../core/problem.ts'
import { frameTimes } from '../../../../core/time/frame-times.ts'
import { ownHistory } from '../../../commands/history.ts'
import { artifactBytes } from '../../../engine/artifacts.ts'
import { toProblem } from '../../../engine/problem.ts'
import { useFilms } from '../../../player/use-films.ts'
import { useStore } from '../../../store.ts'
import { trialToLabelQuery } from '../queries.ts'
import { goTo, wanted } from './going.ts'
import { activePerson, beginFrame } from './hand.ts'
import { isReady, type LabelFilm, labelling, spot } from './labelling.ts'
import { labels, readLabels, takeBack } from './labels-now.ts'
import { look } from './looked-at.ts'

const peopleQuery = (hash: string | null) => ({
  queryKey: ['people-to-label', hash],
  queryFn: async ({ signal }: { signal: AbortSignal }) => peopleFromArrow(await artifactBytes(hash ?? '', signal), 'poses'),
  enabled: hash !== null,
  meta: { topics: [] },
})

const NO_CAMERAS: readonly LabelCamera[] = []
/** More do not fit on a screen, nor on the number keys. */
const MOST_FILMS = 9

export function useLabelling(dataset: Dataset, trial: DatasetTrial): { problem: Problem | null; isThere: boolean } {
  const { data, error } = useQuery(trialToLabelQuery(dataset.id, trial))
  const cameras = useMemo(() => data?.cameras.slice(0, MOST_FILMS) ?? NO_CAMERAS, [data])
  const { player, tables } = useFilms(cameras)
  const people = useQueries({ queries: cameras.map((camera) => peopleQuery(camera.people)), combine: valuesOf })
  const analysed = useQueries({ queries: cameras.map((camera) => peopleQuery(camera.person)), combine: valuesOf })
  const { topology } = dataset
  const films = useMemo(
    () => cameras.map((camera, n): LabelFilm => {
      const [table, everybody, one] = [tables[n], people[n], analysed[n]]
      return { ...camera, number: n + 1, times: table ? frameTimes(table, camera.clock) : null, poses: everybody ? modelPoses(everybody, topology.keypoints) : null, analysed: one ? modelPoses(one, topology.keypoints) : null }
    }),
    [cameras, tables, people, analysed, topology],
  )
  const { sessionId, trialId, code } = trial
  const place = useMemo(() => ({ sessionId, trialId, code }), [sessionId, trialId, code])
  const open = useMemo(() => (data ? { datasetId: dataset.id, topology, order: keyOrder(topology), trial: place, films, player } : null), [data, dataset.id, topology, place, films, player])
  useLayoutEffect(() => labelling.set(open), [open])
  useEffect(() => () => close(), [])
  const isOpen = open !== null
  useEffect(() => {
    if (isOpen) void readLabels().then(beginFrame)
  }, [isOpen])
  useFirstSpot(films)
  useEffect(() => {
    ownHistory.set({ undo: () => goBack('undo'), redo: () => goBack('redo') })
    return () => ownHistory.set(null)
  }, [])
  const at = useStore(spot)
  useEffect(() => look({ at, films: films.filter(isReady), player }), [at, films, player])
  return { problem: error && toProblem(error), isThere: data !== undefined }
}

const valuesOf = (results: { data?: People | undefined }[]) => results.map(({ data }) => data)

function close(): void {
  labelling.set(null)
  spot.set(null)
  labels.set(new Map())
  activePerson.set(1)
}

/** Where a click on a frame of another trial led; else the first frame of the first film. */
function useFirstSpot(films: readonly LabelFilm[]): void {
  const asked = useStore(wanted)
  useEffect(() => {
    const ready = films.filter(isReady)
    const target = asked && ready.find(({ mediaId }) => mediaId === asked.mediaId) ? asked : spot.get() ? null : ready[0] && { mediaId: ready[0].mediaId, frame: 0 }
    if (!target) return
    wanted.set(null)
    goTo(target)
  }, [films, asked])
}

/** Where a gesture was taken back, one looks. */
function goBack(direction: 'undo' | 'redo'): boolean {
  void takeBack(direction, (at) => {
    if (at && labelling.get()?.films.some(({ mediaId }) => mediaId === at.mediaId)) goTo({ mediaId: at.mediaId, frame: at.frame })
    beginFrame()
  })
  return true
}
