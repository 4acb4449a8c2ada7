import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { Dataset, DatasetTrial } from '../../../../contract/annotate.ts'
import { engine } from '../../../engine/client.ts'
import { tracked } from '../../../engine/saving.ts'
import { useMay } from '../../../engine/users.ts'
import { count } from '../../../format/amounts.ts'
import { navigate } from '../../../navigation/navigate.ts'
import { RouteLink } from '../../../navigation/route-link.tsx'
import { Icon } from '../../../ui/icons.tsx'
import { attempt } from '../../../ui/toasts.ts'
import { openTrials } from '../label/going.ts'
import { trialWords } from '../label/trial-picker.tsx'
import { datasetTrialsQuery } from '../queries.ts'
import css from './frames.module.css'

/** Whose films are labelled, and in which frames. */
export function FramesTab({ dataset }: { dataset: Dataset }) {
  const { data: trials } = useQuery(datasetTrialsQuery(dataset.id))
  if (!trials) return null
  return (
    <div className={css.page}>
      <section aria-labelledby="trials-in">
        <h3 id="trials-in">In this dataset</h3>
        {trials.in.length === 0 ? <p className={css.how}>No trial yet. Add one below.</p> : <TrialList trials={trials.in} datasetId={dataset.id} isIn />}
      </section>
      <section aria-labelledby="trials-out">
        <h3 id="trials-out">Trials that can be added</h3>
        {trials.others.length === 0 ? <p className={css.how}>Every trial with films that can be shown is in it, or there is none: films are imported in the Library.</p> : <TrialList trials={trials.others} datasetId={dataset.id} isIn={false} />}
      </section>
    </div>
  )
}

function TrialList({ trials, datasetId, isIn }: { trials: readonly DatasetTrial[]; datasetId: string; isIn: boolean }) {
  const describes = useMay('describe')
  return (
    <ul className={css.trials}>
      {trials.map((trial) => (
        <li key={`${trial.sessionId} ${trial.trialId}`} data-agreed={trial.agreed}>
          <span>{isIn ? trialWords(trial) : (trial.name ?? trial.code)}</span>
          <small>{count(trial.cameras, 'camera')}</small>
          {!trial.agreed && (
            <small className={css.missing}>
              <Icon name="warning" size={12} /> No agreement to training data is noted{describes && <>: <RouteLink to={{ workspace: 'library', sessionId: trial.sessionId }}>open in the Library</RouteLink></>}
            </small>
          )}
          {isIn ? <TakeOut trial={trial} datasetId={datasetId} /> : <Add trial={trial} datasetId={datasetId} />}
        </li>
      ))}
    </ul>
  )
}

interface TrialProps {
  trial: DatasetTrial
  datasetId: string
}

function Add({ trial: { sessionId, trialId, agreed }, datasetId }: TrialProps) {
  const add = () => attempt(() => tracked(engine.annotate.addTrial({ datasetId, sessionId, trialId })))
  return (
    <Button size="compact-xs" variant="default" disabled={!agreed} onClick={() => void add()}>
      Add
    </Button>
  )
}

function TakeOut({ trial: { sessionId, trialId, agreed }, datasetId }: TrialProps) {
  const remove = () => attempt(() => tracked(engine.annotate.removeTrial({ datasetId, sessionId, trialId })))
  const open = () => {
    openTrials.set((now) => new Map(now).set(datasetId, { sessionId, trialId }))
    navigate({ workspace: 'annotate', datasetId, annotate: 'label' })
  }
  return (
    <>
      <Button size="compact-xs" disabled={!agreed} onClick={open}>
        Label
      </Button>
      <Button size="compact-xs" variant="default" onClick={() => void remove()}>
        Take out
      </Button>
    </>
  )
}
