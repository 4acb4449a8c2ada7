import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Dataset, DatasetTrial } from '../../../../contract/annotate/annotate.ts'
import { undo } from '../../../commands/history.ts'
import { engine } from '../../../engine/client.ts'
import { tracked } from '../../../engine/saving.ts'
import { useMay } from '../../../engine/users.ts'
import { count } from '../../../format/amounts.ts'
import { navigate } from '../../../navigation/navigate.ts'
import { RouteLink } from '../../../navigation/route-link.tsx'
import { Icon } from '../../../ui/icons.tsx'
import { TextField } from '../../../ui/fields/text-field.tsx'
import { attempt, tell } from '../../../ui/toasts.ts'
import { openTrials } from '../label/doing/going.ts'
import { trialWords } from '../label/panels/trial-picker.tsx'
import { datasetTrialsQuery } from '../queries.ts'
import { ChooseFrames } from './choose-frames.tsx'
import css from './frames.module.css'

/** Whose films are labelled, and in which frames. */
export function FramesTab({ dataset }: { dataset: Dataset }) {
  const { data: trials } = useQuery(datasetTrialsQuery(dataset.id))
  const [open, setOpen] = useState<string | null>(null)
  if (!trials) return null
  const of = (trial: DatasetTrial) => `${trial.sessionId} ${trial.trialId}`
  const chosen = trials.in.find((trial) => trial.agreed && of(trial) === (open ?? (trials.in.length === 1 ? of(trial) : null)))
  return (
    <div className={css.page}>
      <section aria-labelledby="trials-in">
        <h3 id="trials-in">In this dataset</h3>
        {trials.in.length === 0 ? <p className={css.how}>No trial yet. Add one below.</p> : <TrialList trials={trials.in} dataset={dataset} onChoose={(trial) => setOpen(of(trial))} />}
        {chosen && <ChooseFrames key={of(chosen)} dataset={dataset} trial={chosen} onDone={() => openToLabel(dataset.id, chosen)} />}
      </section>
      <section aria-labelledby="trials-out">
        <h3 id="trials-out">Trials that can be added</h3>
        {trials.others.length === 0 ? <p className={css.how}>Every trial with films that can be shown is in it, or there is none: films are imported in the Library.</p> : <TrialList trials={trials.others} dataset={dataset} />}
      </section>
      <section aria-labelledby="of-dataset" className={css.own}>
        <h3 id="of-dataset">This dataset</h3>
        <TextField label="Name" value={dataset.name} needed="A name is needed" save={(name) => tracked(engine.annotate.update({ datasetId: dataset.id, name }))} />
        <Button size="compact-xs" variant="default" onClick={() => void removeDataset(dataset)}>
          Remove it
        </Button>
      </section>
    </div>
  )
}

/** Labels stay, and are there again with it. */
async function removeDataset({ id, name }: Dataset): Promise<void> {
  const isDone = await attempt(() => tracked(engine.annotate.update({ datasetId: id, isRemoved: true }).then(() => true)))
  if (!isDone) return
  navigate({ workspace: 'annotate' })
  tell(`${name} is removed.`, { action: { label: 'Undo', run: () => void undo() }, reverts: { undo: `Dataset ${name} removed` } })
}

/** `onChoose`: of those that are in the dataset. */
function TrialList({ trials, dataset, onChoose }: { trials: readonly DatasetTrial[]; dataset: Dataset; onChoose?: (trial: DatasetTrial) => void }) {
  const describes = useMay('describe')
  return (
    <ul className={css.trials}>
      {trials.map((trial) => (
        <li key={`${trial.sessionId} ${trial.trialId}`} data-agreed={trial.agreed}>
          <span>{onChoose ? trialWords(trial) : (trial.name ?? trial.code)}</span>
          <small>{count(trial.cameras, 'camera')}</small>
          {!trial.agreed && (
            <small className={css.missing}>
              <Icon name="warning" size={12} /> No agreement to training data is noted{describes && <>: <RouteLink to={{ workspace: 'library', sessionId: trial.sessionId }}>open in the Library</RouteLink></>}
            </small>
          )}
          {onChoose ? <InIt trial={trial} datasetId={dataset.id} onChoose={() => onChoose(trial)} /> : <Add trial={trial} datasetId={dataset.id} />}
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

function openToLabel(datasetId: string, { sessionId, trialId }: DatasetTrial): void {
  openTrials.set((now) => new Map(now).set(datasetId, { sessionId, trialId }))
  navigate({ workspace: 'annotate', datasetId, annotate: 'label' })
}

function InIt({ trial, datasetId, onChoose }: TrialProps & { onChoose: () => void }) {
  const { sessionId, trialId, agreed } = trial
  const remove = () => attempt(() => tracked(engine.annotate.removeTrial({ datasetId, sessionId, trialId })))
  return (
    <>
      <Button size="compact-xs" disabled={!agreed} onClick={() => openToLabel(datasetId, trial)}>
        Label
      </Button>
      <Button size="compact-xs" variant="default" disabled={!agreed} onClick={onChoose}>
        Choose frames
      </Button>
      <Button size="compact-xs" variant="default" onClick={() => void remove()}>
        Take out
      </Button>
    </>
  )
}
