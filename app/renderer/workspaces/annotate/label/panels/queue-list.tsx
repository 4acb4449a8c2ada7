import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import type { DatasetTrial, QueuedFrame } from '../../../../../contract/annotate/annotate.ts'
import { useStore } from '../../../../store.ts'
import { Icon } from '../../../../ui/icons.tsx'
import { useRowWindow } from '../../../../ui/use-row-window.ts'
import { queueQuery } from '../../queries.ts'
import { goToQueued } from '../doing/going.ts'
import { keepFocus } from '../doing/keep-focus.ts'
import { inOrder, isOpen } from '../doing/queue-order.ts'
import { labelling, spot } from '../state/labelling.ts'
import rows from './rows.module.css'
import css from './queue-list.module.css'

const STATE = { done: 'done', begun: 'begun', none: 'open', elsewhere: 'by others', judged: 'judged' } as const
const stateOf = (one: QueuedFrame): keyof typeof STATE => (one.isAdjudicated ? 'judged' : one.mine !== 'none' ? one.mine : isOpen(one) ? 'none' : 'elsewhere')

/** The buttons' lines and what is around them, as rows.module.css has it. */
const ROW_PX = 22

/** Frames that are to be labelled, in the order in which they come. */
export function QueueList({ datasetId, trials }: { datasetId: string; trials: readonly DatasetTrial[] }) {
  const { data: queue } = useQuery(queueQuery(datasetId))
  const open = useStore(labelling)
  const ordered = useMemo(() => (queue && open ? inOrder(queue) : []), [queue, open])
  if (queue?.length === 0) return <p className={css.empty}>No frames are chosen yet. Choose some under “Trials and frames”, or just label the one that you see: it is then one of them.</p>
  return <Frames ordered={ordered} trials={trials} />
}

/** As many rows as are in sight: thousands may be chosen. */
function Frames({ ordered, trials }: { ordered: readonly QueuedFrame[]; trials: readonly DatasetTrial[] }) {
  const [open, at] = [useStore(labelling), useStore(spot)]
  const { viewport, reveal, first, end } = useRowWindow(ordered.length, ROW_PX)
  const here = ordered.findIndex(({ mediaId, frame }) => mediaId === at?.mediaId && frame === at.frame)
  useEffect(() => {
    if (here >= 0) reveal(here)
  }, [here, reveal])
  return (
    <div ref={viewport} className={`${rows.rows} ${css.queue}`} onMouseDown={keepFocus}>
      <ul aria-label="Frames to label" style={{ height: ordered.length * ROW_PX }}>
        {ordered.slice(first, end).map((one, offset) => {
          const index = first + offset
          const film = open?.films.find(({ mediaId }) => mediaId === one.mediaId)
          const code = trials.find(({ sessionId, trialId }) => sessionId === one.sessionId && trialId === one.trialId)?.code ?? ''
          const state = stateOf(one)
          return (
            <li key={`${one.mediaId} ${one.frame}`} style={{ top: index * ROW_PX, height: ROW_PX }} aria-setsize={ordered.length} aria-posinset={index + 1}>
              <button type="button" data-state={state} aria-current={index === here ? 'true' : undefined} tabIndex={-1} onClick={() => goToQueued(one)}>
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
    </div>
  )
}
