import { NativeSelect } from '@mantine/core'
import type { DatasetTrial } from '../../../../../contract/annotate/annotate.ts'
import { openTrials } from '../doing/going.ts'
import css from './trial-picker.module.css'

const keyOf = ({ sessionId, trialId }: Pick<DatasetTrial, 'sessionId' | 'trialId'>) => `${sessionId} ${trialId ?? ''}`

/** Of those who label, nobody knows anybody by name; whoever sees people does. */
export const trialWords = ({ code, name }: DatasetTrial) => (name === null ? code : `${code} · ${name}`)

export function TrialPicker({ datasetId, trial, trials }: { datasetId: string; trial: DatasetTrial; trials: readonly DatasetTrial[] }) {
  return (
    <NativeSelect
      className={css.trial}
      size="xs"
      aria-label="Trial"
      title={trialWords(trial)}
      value={keyOf(trial)}
      data={trials.map((one) => ({ value: keyOf(one), label: trialWords(one) }))}
      onChange={(event) => {
        const next = trials.find((one) => keyOf(one) === event.currentTarget.value)
        if (next) openTrials.set((now) => new Map(now).set(datasetId, { sessionId: next.sessionId, trialId: next.trialId }))
      }}
    />
  )
}
