import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { asksForALook } from '../../../../../core/deviation/deviation.ts'
import { isJudged } from '../../../../../core/deviation/is-judged.ts'
import { againstOf } from '../../../../../core/deviation/words/verdicts.ts'
import { useChoice } from '../../../../engine/choices.ts'
import { toProblem } from '../../../../engine/problem.ts'
import { gaitQuery, jobsQuery } from '../../../../engine/queries.ts'
import { count } from '../../../../format/amounts.ts'
import { useStore } from '../../../../store.ts'
import { EmptyState } from '../../../../ui/empty-state.tsx'
import { Pane } from '../../../../ui/pane.tsx'
import { ProblemNote } from '../../../../ui/problem-note.tsx'
import { AskedFields } from '../../conditions/asked-fields.tsx'
import { RejectedNote } from '../../conditions/rejected-note.tsx'
import type { TrialPlace } from '../../../../trial/trial-place.ts'
import { bringUpToDate, useRenewal } from '../../../../trial/gait/bring-up-to-date.ts'
import { shownGait, type ShownGait } from '../../../../trial/gait/shown-gait.ts'
import { DriftView } from '../against/drift-view.tsx'
import { howChoice } from '../../../../trial/gait/against/how.ts'
import { HowSwitch } from '../against/how-switch.tsx'
import { PickedView } from '../against/picked-view.tsx'
import { SidesView } from '../against/sides-view.tsx'
import { AgainstWhat, hasAngles } from './against-what.tsx'
import { ListOfFindings } from './list-of-findings.tsx'
import { DoubtedPoints } from './doubted-points.tsx'
import css from '../../../../trial/gait/differs/differs.module.css'

/** What differs from what the trial is held against, the largest first. */
export function WhatDiffers({ place }: { place: TrialPlace }) {
  const shown = useStore(shownGait)
  const [how] = useChoice(howChoice)
  return (
    <Pane title="What differs" label="What differs" aside={shown && how !== 'drift' && <span className={css.count}>{summary(shown)}</span>}>
      <div className={css.body}>{shown ? <Compared shown={shown} place={place} /> : <NoGait place={place} />}</div>
    </Pane>
  )
}

/** `1 beyond · 2 possible`. */
function summary({ trialGait: { gait } }: ShownGait): string {
  const [beyond, possible] = (['beyond', 'possible'] as const).map((verdict) => gait.deviations.filter((one) => one.verdict === verdict).length)
  return [beyond && `${beyond} beyond`, possible && `${possible} possible`].filter(Boolean).join(' · ')
}

function Compared({ shown, place }: { shown: ShownGait; place: TrialPlace }) {
  const [how] = useChoice(howChoice)
  const { trialGait } = shown
  const { stale, isTried, notTried } = trialGait
  const isRenewalFailed = useRenewal(place) === 'failed'
  return (
    <>
      <HowSwitch />
      {stale && <Stale stale={stale} place={place} />}
      <RejectedNote place={place} />
      {/* What is out of date says so where nobody is at it; where nothing was found there is nothing to hold. */}
      {!isTried && !stale && (notTried !== null || trialGait.gait.deviations.length > 0) && <Untried notTried={notTried} place={place} />}
      {how === 'usual' && <Findings shown={shown} place={place} />}
      {how === 'sides' && <SidesView gait={trialGait.gait} />}
      {how === 'picked' && <PickedView trialGait={trialGait} place={place} />}
      {how === 'drift' && <DriftView gait={trialGait.gait} isComing={notTried === null && !isRenewalFailed} />}
      <p className={css.notice}>Measured differences, not a diagnosis.</p>
    </>
  )
}

function Stale({ stale, place }: { stale: string; place: TrialPlace }) {
  const state = useRenewal(place)
  return (
    <p className={css.stale}>
      Out of date: {stale} {state === 'under-way' && 'It is being worked out anew …'}
      {state === 'failed' && <WorkOutAnew place={place} />}
    </p>
  )
}

function WorkOutAnew({ place }: { place: TrialPlace }) {
  const state = useRenewal(place)
  return (
    <Button variant="default" size="compact-xs" loading={state === 'under-way'} onClick={() => void bringUpToDate(place)}>
      Work it out anew
    </Button>
  )
}

function Untried({ notTried, place }: { notTried: string | null; place: TrialPlace }) {
  const isAsked = useRenewal(place) === 'under-way'
  if (notTried === null) return <p className={css.quiet}>Whether this holds is being tried …</p>
  return (
    <ProblemNote problem={{ code: 'not-tried', message: 'Whether this holds could not be tried.', hint: notTried }}>
      <Button variant="default" size="compact-xs" loading={isAsked} onClick={() => void bringUpToDate(place)}>
        Try again
      </Button>
    </ProblemNote>
  )
}

function Findings({ shown: { trialGait }, place }: { shown: ShownGait; place: TrialPlace }) {
  const { deviations, reference, findings } = trialGait.gait
  const isQuiet = !deviations.some(asksForALook)
  return (
    <>
      <DoubtedPoints findings={findings} />
      <AgainstWhat place={place} trialGait={trialGait} />
      {reference?.shapeOnly?.asks && hasAngles(trialGait.gait) && <AskedFields place={place} asks={reference.shapeOnly.asks} />}
      {reference && !reference.shapeOnly && isQuiet && <p className={css.quiet}>{quietWords(reference)}</p>}
      <ListOfFindings deviations={deviations} against={reference ? againstOf(reference) : 'sessions'} inQueue={place} />
      {findings.length > 0 && (
        <details className={css.folded}>
          <summary>{count(findings.length, 'note')} on the measurement</summary>
          <ul className={css.notes}>
            {findings.map(({ message, hint, level }) => (
              <li key={message} data-level={level}>
                {message} {hint && <span>{hint}</span>}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

function quietWords(reference: NonNullable<ShownGait['trialGait']['gait']['reference']>): string {
  const isOwn = reference.kind === 'own-baseline'
  if (isJudged(reference)) return isOwn ? 'Nothing differs by more than this measurement varies by itself.' : 'Nothing lies beyond what is usual among these people.'
  return isOwn ? 'There is too little data to say what differs by more than chance.' : 'There is no verdict against this reference: how far whole gaits of its people differ is not known.'
}

function NoGait({ place }: { place: TrialPlace }) {
  const { data, error } = useQuery(gaitQuery(place.sessionId, place.trialId))
  const { data: jobs } = useQuery(jobsQuery())
  const job = jobs?.find(({ id }) => id === data?.jobId)
  const problem = error && toProblem(error)
  if (problem) return <ProblemNote problem={problem} />
  if (!data) return null
  if (job && (job.state === 'running' || job.state === 'queued'))
    return (
      <EmptyState icon="working" title="Steps and angles are being worked out">
        <p>What differs from earlier sessions is shown here as soon as it is known.</p>
      </EmptyState>
    )
  if (data.unread !== null)
    return (
      <EmptyState icon="curve" title="The gait cannot be read" actions={<WorkOutAnew place={place} />}>
        <p>{data.unread}</p>
      </EmptyState>
    )
  return (
    <EmptyState icon="curve" title="No gait yet">
      <p>{data.lacking ?? 'Steps, joint angles and what differs in them are worked out from the movement in 3D. Analyse the trial again (Ctrl Enter) to have them.'}</p>
      {job?.state === 'failed' && job.problem && <p>The last try ended with: {job.problem.message}</p>}
    </EmptyState>
  )
}
