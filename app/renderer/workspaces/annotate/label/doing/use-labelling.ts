/** Opens a trial of a dataset for as long as its view is there: its films, and the labels of whoever is here. */
import { useEffect, useLayoutEffect, useMemo } from 'react'
import type { Dataset, DatasetTrial } from '../../../../../contract/annotate.ts'
import { keyOrder } from '../../../../../core/annotation/label-topology.ts'
import type { Problem } from '../../../../../core/problem.ts'
import { useStore } from '../../../../store.ts'
import { goTo, wanted } from './going.ts'
import { activePerson, beginFrame } from '../state/hand.ts'
import { isReady, type LabelFilm, labelling, spot } from '../state/labelling.ts'
import { labels, readLabels } from '../state/labels-now.ts'
import { look } from '../state/looked-at.ts'
import { useTrialFilms } from '../state/use-trial-films.ts'

export function useLabelling(dataset: Dataset, trial: DatasetTrial): { problem: Problem | null; isThere: boolean } {
  const { films, player, isThere, problem } = useTrialFilms(dataset, trial)
  const { id, topology } = dataset
  const { sessionId, trialId, code } = trial
  const place = useMemo(() => ({ sessionId, trialId, code }), [sessionId, trialId, code])
  const open = useMemo(() => (isThere ? { datasetId: id, topology, order: keyOrder(topology), trial: place, films, player } : null), [isThere, id, topology, place, films, player])
  useLayoutEffect(() => labelling.set(open), [open])
  useEffect(() => () => close(), [])
  const isOpen = open !== null
  useEffect(() => {
    if (isOpen) void readLabels().then(beginFrame)
  }, [isOpen])
  useFirstSpot(films)
  const at = useStore(spot)
  useEffect(() => look({ at, films: films.filter(isReady), player }), [at, films, player])
  return { problem, isThere }
}

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
