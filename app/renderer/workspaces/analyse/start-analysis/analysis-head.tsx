import { Button, Popover, Tooltip } from '@mantine/core'
import { useEffect } from 'react'
import { runCommand, tipOf } from '../../../commands/commands.ts'
import { engine } from '../../../engine/client.ts'
import { useIsLost } from '../../../engine/connection.ts'
import { clock, percent } from '../../../format/amounts.ts'
import { close } from '../../../frame/overlay.ts'
import { useStore } from '../../../store.ts'
import { Icon } from '../../../ui/icons.tsx'
import { Mark } from '../../../ui/mark.tsx'
import { ProgressBar } from '../../../ui/progress-bar.tsx'
import { attempt, tell } from '../../../ui/toasts.ts'
import { AnalysisCard } from './analysis-card.tsx'
import { AnalysisDialog } from './analysis-dialog.tsx'
import type { AnalysisState } from './analysis-state.ts'
import type { TrialPlace } from '../../../trial/trial-place.ts'
import { cardOpened } from './opened.ts'
import { stateMark } from './state-mark.ts'
import { useAnalysis } from './use-analysis.ts'
import { useMaker } from '../../../trial/use-maker.ts'
import css from './analysis-head.module.css'

/** In the head of the cameras: how far the trial's skeleton is, and the way to it. */
export function AnalysisHead({ sessionId, trialId, name }: TrialPlace & { name: string }) {
  const place = { sessionId, trialId }
  const state = useAnalysis(place, name)
  useEffect(
    () => () => {
      cardOpened.set(false)
      close()
    },
    [],
  )
  if (!state) return null
  return (
    <>
      <Card state={state} name={name} />
      {state.running ? <Stop jobId={state.running.id} /> : <Start state={state} />}
      <AnalysisDialog place={place} name={name} />
    </>
  )
}

function Card({ state, name }: { state: AnalysisState; name: string }) {
  const opened = useStore(cardOpened)
  const { model } = useMaker(state.analysis?.model)
  const mark = stateMark(state, model?.name)
  const { running } = state
  if (!running && !mark) return null
  return (
    <Popover opened={opened} onChange={cardOpened.set} position="bottom-end" width={400} trapFocus returnFocus portalProps={{ target: 'main' }} transitionProps={{ duration: 0 }}>
      <Popover.Target>
        <button type="button" className={css.chip} aria-label={running ? `Analysis under way: ${[running.progress && percent(running.progress.value), running.progress?.title].filter(Boolean).join(', ')}` : `Analysis: ${mark?.word}`} onClick={() => cardOpened.set(!opened)}>
          {running ? <Running job={running} /> : mark && <Mark {...mark} />}
          <Icon name="down" size={12} className={css.opens} />
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label="Analysis" className={css.card ?? ''}>
        <AnalysisCard state={state} name={name} />
      </Popover.Dropdown>
    </Popover>
  )
}

function Running({ job }: { job: NonNullable<AnalysisState['running']> }) {
  const isLost = useIsLost()
  const value = job.state === 'queued' ? 0 : (job.progress?.value ?? null)
  return (
    <>
      <span className={css.bar}>
        <ProgressBar value={value} label="Analysis" />
      </span>
      <span className={css.share}>{isLost ? 'not known' : job.state === 'queued' ? 'waiting' : value === null ? '' : percent(value)}</span>
      {job.state === 'running' && job.progress && <span className={css.stage}>{job.progress.title}</span>}
      {job.remainingUs !== null && <span>{clock(job.remainingUs)} left</span>}
    </>
  )
}

function Stop({ jobId }: { jobId: string }) {
  const isLost = useIsLost()
  return (
    <Tooltip label="What is done is kept: the next analysis goes on from there">
      <Button size="compact-xs" variant="default" disabled={isLost} className={css.button ?? ''} onClick={() => void stop(jobId)}>
        Stop
      </Button>
    </Tooltip>
  )
}

async function stop(id: string): Promise<void> {
  const job = await attempt(() => engine.jobs.stop({ id }))
  if (job?.state === 'stopped') tell('Stopped. What is done is kept: the next analysis goes on from there.', { tone: 'note' })
}

function Start({ state: { analysis, lacking } }: { state: AnalysisState }) {
  const isCalledFor = lacking === null && (analysis === null || analysis.stale !== null)
  return (
    <Tooltip label={lacking ?? analysis?.stale ?? tipOf('analyse-trial')} multiline maw={320}>
      <Button
        size="compact-xs"
        variant={isCalledFor ? 'filled' : 'default'}
        className={css.button ?? ''}
        leftSection={<Icon name="analyse" size={13} />}
        aria-disabled={lacking !== null}
        data-disabled={lacking !== null || undefined}
        aria-keyshortcuts="Control+Enter"
        onClick={() => runCommand('analyse-trial')}
      >
        {analysis ? 'Analyse again …' : 'Analyse …'}
      </Button>
    </Tooltip>
  )
}
