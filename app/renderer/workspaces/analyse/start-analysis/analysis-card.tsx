import type { Job } from '../../../../contract/system/jobs.ts'
import { useIsLost } from '../../../engine/connection.ts'
import { clock, count } from '../../../format/amounts.ts'
import { seconds } from '../../../format/session-time.ts'
import { Icon } from '../../../ui/icons.tsx'
import { ODDITY } from '../../../ui/kinds.ts'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { ProgressLine } from '../../../ui/progress-line.tsx'
import { useNowUs } from '../../../ui/use-now.ts'
import { WhoseSkeleton } from '../people/whose-skeleton.tsx'
import { moveTo, STANDING } from '../../../trial/playhead.ts'
import { pause } from '../../../trial/transport/transport.ts'
import type { AnalysisState, Told } from './analysis-state.ts'
import { MadeWith } from './made-with.tsx'
import { useMaker } from '../../../trial/use-maker.ts'
import css from './analysis-card.module.css'

/** How far an analysis is, or what there is to know of the last. */
export function AnalysisCard({ state: { running, ended, jobModel, analysis, told }, name }: { state: AnalysisState; name: string }) {
  if (running) return <UnderWay job={running} name={name} />
  return (
    <div className={css.card}>
      {ended?.state === 'failed' && <Failure job={ended} model={jobModel} />}
      {ended?.state === 'stopped' && <p>The last analysis was stopped. What it had done is kept: the next goes on from there.</p>}
      {analysis && (
        <>
          <MadeWith analysis={analysis} isOlder={ended !== null} />
          <p className={css.facts}>
            {[
              count(analysis.cameras.filter(({ calibration }) => calibration).length, 'camera'),
              analysis.medianErrorPx !== null && `median reprojection error ${analysis.medianErrorPx.toFixed(1)} px`,
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
          <WhoseSkeleton analysis={analysis} />
          {analysis.stale && (
            <p className={css.stale}>
              <Icon name="warning" size={14} /> Out of date. {analysis.stale}
            </p>
          )}
          {told.length === 0 ? <p className={css.facts}>Nothing was found that you should know.</p> : <Findings told={told} />}
        </>
      )}
    </div>
  )
}

function Failure({ job: { problem }, model: id }: { job: Job; model: string | null }) {
  const { model } = useMaker(id)
  if (!problem) return null
  return (
    <>
      {model && <p>The last analysis, with {model.name}, failed.</p>}
      <ProblemNote problem={problem} />
    </>
  )
}

function UnderWay({ job, name }: { job: Job; name: string }) {
  const now = useNowUs(true)
  const isLost = useIsLost()
  const value = job.progress?.value ?? null
  if (job.state === 'queued' && !isLost) return <p>{name} waits until other jobs have ended.</p>
  return (
    <div className={css.card}>
      <strong>{job.progress?.title ?? (isLost ? 'Analysis' : 'Beginning')}</strong>
      {job.progress?.detail && <p className={css.facts}>{job.progress.detail}</p>}
      <ProgressLine value={value} label="Whole analysis" />
      {job.startedUs !== null && (
        <p className={css.facts}>
          {clock(now - job.startedUs)} so far
          {job.remainingUs !== null && ` · about ${clock(job.remainingUs)} left`}
        </p>
      )}
      <p className={css.facts}>Stop ends it here. What is done is kept, and is not done again by the next analysis.</p>
    </div>
  )
}

function Findings({ told }: { told: readonly Told[] }) {
  return (
    // Longer than the card at times, and then scrolled by keys too.
    <div className={css.scroll} tabIndex={0} role="group" aria-label="What was found">
      <ul className={css.list}>
        {told.map(({ level, message, hint, fromUs, toUs }, at) => (
          <li key={at} data-level={level}>
            <Icon name={ODDITY[level].icon} size={14} />
            <div>
              <span className={css.level}>{ODDITY[level].word}: </span>
              {message}
              {hint && <span className={css.hint}> {hint}</span>}
              {fromUs !== null && (
                <button type="button" className={css.go} onClick={() => goTo(fromUs)}>
                  {toUs === null || toUs === fromUs ? seconds(fromUs) : `${seconds(fromUs)} to ${seconds(toUs)}`}
                </button>
              )}
            </div>
          </li>
        ))}
      </ul>
    </div>
  )
}

function goTo(timeUs: number): void {
  pause()
  moveTo({ timeUs, meant: null }, STANDING)
}
