import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { Dataset, DoubledFrame } from '../../../../contract/annotate/annotate.ts'
import { count } from '../../../format/amounts.ts'
import { Icon } from '../../../ui/icons.tsx'
import { openToJudge } from '../label/doing/going.ts'
import { datasetTrialsQuery } from '../queries.ts'
import { apartWords } from './same-words.ts'
import css from './agreement.module.css'

/** Frames that two have labelled, each for a third to look at. */
export function DoubledFrames({ dataset, frames }: { dataset: Dataset; frames: readonly DoubledFrame[] }) {
  const { data: trials } = useQuery(datasetTrialsQuery(dataset.id))
  const codeOf = (one: DoubledFrame) => trials?.in.find(({ sessionId, trialId }) => sessionId === one.sessionId && trialId === one.trialId)?.code ?? ''
  const open = frames.filter(({ state, mayJudge }) => state === 'disagree' && mayJudge)
  return (
    <>
      {open[0] && (
        <Button size="xs" onClick={() => void openToJudge(dataset.id, open[0]!)}>
          Judge {count(open.length, 'frame')}
        </Button>
      )}
      <ul>
        {frames.map((one) => (
          <li key={`${one.mediaId} ${one.frame}`} data-state={one.state}>
            <Icon name={one.state === 'disagree' ? 'warning' : 'ready'} size={13} />
            <span>{[codeOf(one), one.camera, one.frame].filter((part) => part !== null).join(' · ')}</span>
            <small>{one.state}</small>
            {one.mayJudge && (
              <Button size="compact-xs" variant="default" onClick={() => void openToJudge(dataset.id, one)}>
                {one.state === 'judged' ? 'Look' : 'Judge'}
              </Button>
            )}
            <p>{apartWords(one)}</p>
          </li>
        ))}
      </ul>
      {frames.some(({ mayJudge }) => !mayJudge) && <p className={css.how}>Whoever has labelled a frame does not judge it: somebody else who works here does.</p>}
    </>
  )
}
