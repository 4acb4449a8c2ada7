import { Button, Tooltip } from '@mantine/core'
import { useState } from 'react'
import type { Job } from '../../../contract/system/jobs.ts'
import type { Model } from '../../../contract/models/models.ts'
import { useChoice } from '../../engine/choices.ts'
import { engine } from '../../engine/client.ts'
import { useIsLost } from '../../engine/connection.ts'
import { cancelJob, stopJob } from '../../frame/jobs/jobs.ts'
import { bytes } from '../../format/amounts.ts'
import { Confirm } from '../../ui/confirm.tsx'
import { Icon } from '../../ui/icons.tsx'
import { ProgressLine } from '../../ui/progress-line.tsx'
import { attempt } from '../../ui/toasts.ts'
import { addModelFiles } from './add-flow.ts'
import { compareChoice } from './compare/compare-choice.ts'
import { toggleComparison } from './models-view.ts'
import css from './model-detail.module.css'

export function ModelActions({ model, job }: { model: Model; job: Job | undefined }) {
  const [removing, setRemoving] = useState(false)
  if (model.jobId !== null) return <Fetching model={model} job={job} />
  const wanted = model.state === 'absent' || model.state === 'damaged'
  return (
    <div className={css.actions}>
      {model.canFetch && (
        <Button leftSection={<Icon name="download" size={14} />} onClick={() => void attempt(() => engine.models.fetch({ id: model.id }))}>
          {model.fetchedBytes > 0 ? `Fetch the other ${bytes(model.bytes - model.fetchedBytes)}` : `Fetch ${bytes(model.bytes)}`}
        </Button>
      )}
      {wanted && (
        <Button variant="default" leftSection={<Icon name="import" size={14} />} onClick={() => void addModelFiles()}>
          Add from {model.files.length === 1 ? 'its file' : 'its files'}
        </Button>
      )}
      {model.task === 'pose' && model.isUsable && <CompareButton id={model.id} />}
      {(model.canRemove || (wanted && model.fetchedBytes > 0)) && (
        <Button variant="default" leftSection={<Icon name="bin" size={14} />} onClick={() => setRemoving(true)}>
          Remove
        </Button>
      )}
      <Confirm opened={removing} title={`Remove ${model.name}?`} action="Remove for good" onConfirm={() => attempt(() => engine.models.remove({ id: model.id }))} onClose={() => setRemoving(false)}>
        <p>
          Its files go from the library, {bytes(model.bytes)}. What was computed with it stays.{' '}
          {model.added ? 'What was said of it goes, too.' : model.files.every(({ address }) => address !== null) ? 'It can be fetched again.' : 'To have it again, it has to be added from its files.'}
        </p>
      </Confirm>
    </div>
  )
}

function CompareButton({ id }: { id: string }) {
  const [choice, choose] = useChoice(compareChoice)
  const compare = () => {
    choose({ ...choice, one: id, other: choice.other === id ? choice.one : choice.other })
    toggleComparison()
  }
  return (
    <Button variant="default" leftSection={<Icon name="table" size={14} />} onClick={compare}>
      Compare with another …
    </Button>
  )
}

function Fetching({ model, job }: { model: Model; job: Job | undefined }) {
  const value = job?.progress?.value ?? null
  const isLost = useIsLost()
  return (
    <div className={css.fetching}>
      <ProgressLine value={value} label={`Fetching ${model.name}`} />
      <p className={css.quiet} role="status">
        {job?.state === 'queued' ? 'Waiting for another job' : (job?.progress?.detail ?? (isLost ? '' : 'Asking for it'))}
      </p>
      {job && (
        <div className={css.actions}>
          <Tooltip label="Ends here and keeps what has come: another time it goes on there">
            <Button variant="default" disabled={isLost} onClick={() => stopJob(job.id)}>
              Stop
            </Button>
          </Tooltip>
          <Tooltip label="Ends and throws away what has come">
            <Button variant="default" disabled={isLost} onClick={() => cancelJob(job.id)}>
              Cancel
            </Button>
          </Tooltip>
        </div>
      )}
    </div>
  )
}
