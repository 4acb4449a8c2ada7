import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useRef } from 'react'
import type { DatasetTrial, QueuedFrame } from '../../../../../contract/annotate/annotate.ts'
import { useStore } from '../../../../store.ts'
import { Icon } from '../../../../ui/icons.tsx'
import { queueQuery } from '../../queries.ts'
import { goToQueued } from '../doing/going.ts'
import { keepFocus } from '../doing/keep-focus.ts'
import { inOrder, isOpen } from '../doing/queue-order.ts'
import { labelling, spot } from '../state/labelling.ts'
import rows from './rows.module.css'
import css from './queue-list.module.css'

const STATE = { done: 'done', begun: 'begun', none: 'open', elsewhere: 'by others', judged: 'judged' } as const
const stateOf = (one: QueuedFrame): keyof typeof STATE => (one.isAdjudicated ? 'judged' : one.mine !== 'none' ? one.mine : isOpen(one) ? 'none' : 'elsewhere')

/** Frames that are to be labelled, in the order in which they come. */
export function QueueList({ datasetId, trials }: { datasetId: string; trials: readonly DatasetTrial[] }) {
  const { data: queue } = useQuery(queueQuery(datasetId))
  const [open, at] = [useStore(labelling), useStore(spot)]
  const ordered = useMemo(() => (queue && open ? inOrder(queue) : []), [queue, open])
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => {
    const here = ordered.findIndex(({ mediaId, frame }) => mediaId === at?.mediaId && frame === at.frame)
    list.current?.children[here]?.scrollIntoView({ block: 'nearest' })
  }, [at, ordered])
  if (queue?.length === 0) return <p className={css.empty}>No frames are chosen yet. Choose some under “Trials and frames”, or just label the one that you see: it is then one of them.</p>
  return (
    <ul ref={list} className={`${rows.rows} ${css.queue}`} aria-label="Frames to label" onMouseDown={keepFocus}>
      {ordered.map((one) => {
        const film = open?.films.find(({ mediaId }) => mediaId === one.mediaId)
        const code = trials.find(({ sessionId, trialId }) => sessionId === one.sessionId && trialId === one.trialId)?.code ?? ''
        const state = stateOf(one)
        const isHere = one.mediaId === at?.mediaId && one.frame === at.frame
        return (
          <li key={`${one.mediaId} ${one.frame}`}>
            <button type="button" data-state={state} aria-current={isHere ? 'true' : undefined} tabIndex={-1} onClick={() => goToQueued(one)}>
              {state === 'done' || state === 'judged' ? <Icon name="ready" size={13} /> : <i aria-hidden="true" />}
              <span title={`${film?.label ?? code} ${one.frame}`}>{film ? film.label : code}</span>
              <b>{one.frame}</b>
              <small>
                {STATE[state]}
                {one.annotators === 2 && state === 'none' && ' · ×2'}
              </small>
            </button>
          </li>
        )
      })}
    </ul>
  )
}
