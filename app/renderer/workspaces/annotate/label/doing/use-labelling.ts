/** Opens a trial of a dataset for as long as its view is there: its films, and the labels of whoever is here. */
import { useQuery } from '@tanstack/react-query'
import { useEffect, useLayoutEffect, useMemo } from 'react'
import type { Dataset, DatasetTrial } from '../../../../../contract/annotate/annotate.ts'
import { keyOrder } from '../../../../../core/annotation/label-topology.ts'
import type { Problem } from '../../../../../core/problem.ts'
import { useStore } from '../../../../store.ts'
import { queueQuery } from '../../queries.ts'
import { goTo, wanted } from './going.ts'
import { firstSpot } from './queue-order.ts'
import { activePerson, beginFrame } from '../state/hand.ts'
import { isReady, labelling, spot } from '../state/labelling.ts'
import { labels, readLabels } from '../state/labels-now.ts'
import { look } from '../state/looked-at.ts'
import { useTrialFilms } from '../state/use-trial-films.ts'

export function useLabelling(dataset: Dataset, trial: DatasetTrial): { problem: Problem | null; isThere: boolean } {
  const { films, player, isThere, isOpening, problem } = useTrialFilms(dataset, trial)
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
  const { data: queue, isPending } = useQuery(queueQuery(id))
  const isKnown = isOpen && !isOpening && !isPending
  const asked = useStore(wanted)
  useEffect(() => {
    const target = isKnown ? firstSpot(films.filter(isReady), queue ?? [], asked) : null
    if (!target) return
    wanted.set(null)
    goTo(target)
  }, [isKnown, films, queue, asked])
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
