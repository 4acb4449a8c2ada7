import { Button, NativeSelect } from '@mantine/core'
import { queryOptions, useQuery } from '@tanstack/react-query'
import type { Model } from '../../../../contract/models/models.ts'
import { useChoice } from '../../../engine/choices.ts'
import { engine } from '../../../engine/client.ts'
import { jobsQuery, queryClient, sessionQuery, sessionsQuery } from '../../../engine/queries.ts'
import { useSeenHere } from '../../../frame/jobs/seen-here.ts'
import { RouteLink } from '../../../navigation/route-link.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { useAsked } from '../../../ui/use-submit.ts'
import { trialsWithFootage } from '../../../trial/trials-with-footage.ts'
import { chosenPair, compareChoice } from './compare-choice.ts'
import { ComparisonJob } from './comparison-job.tsx'
import { ComparisonResult } from './comparison-result.tsx'
import css from './compare-view.module.css'

interface Compared {
  one: string
  other: string
  sessionId: string
  trialId: string | null
}

const comparisonQuery = (of: Compared) =>
  queryOptions({
    queryKey: ['comparison', of],
    queryFn: ({ signal }) => engine.models.comparison(of, { signal }),
    meta: { topics: ['models', 'media'] },
  })

/** Two models on the films of one trial. */
export function CompareView({ models }: { models: readonly Model[] }) {
  const usable = models.filter(({ task, isUsable }) => task === 'pose' && isUsable)
  const { data: sessions } = useQuery(sessionsQuery({}))
  const filmed = sessions?.sessions.filter(({ fileCounts }) => (fileCounts['footage'] ?? 0) > 0)
  if (!filmed) return null
  if (usable.length < 2)
    return (
      <EmptyState icon="models" title="Two models are needed">
        <p>{usable.length === 0 ? 'No pose model can be used here yet.' : `Only ${usable[0]!.name} can be used here.`} Fetch another from the list, or add one of your own from its file (Alt+M): then both can look at the same films.</p>
        <p>What comes of it: how far off each is, joint by joint, how long each takes, and pictures of where they disagree most.</p>
      </EmptyState>
    )
  if (filmed.length === 0)
    return (
      <EmptyState icon="footage" title="There are no films to compare on">
        <p>
          Import a session’s footage in the <RouteLink to={{ workspace: 'library' }}>Library</RouteLink>: both models then look at the films of one of its trials.
        </p>
      </EmptyState>
    )
  return <Chosen usable={usable} sessions={filmed} />
}

interface ChosenProps {
  usable: readonly Model[]
  sessions: readonly { id: string; name: string; date: string; athleteName: string }[]
}

function Chosen({ usable, sessions }: ChosenProps) {
  const [choice, choose] = useChoice(compareChoice)
  const [one, other] = chosenPair(usable, choice)
  const session = sessions.find(({ id }) => id === choice.sessionId) ?? sessions[0]!
  const { data } = useQuery(sessionQuery(session.id))
  const trials = data ? trialsWithFootage(data) : []
  const trial = trials.find(({ id }) => id === choice.trialId) ?? trials[0]
  const options = usable.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <div className={css.view} tabIndex={0} role="group" aria-label="Comparison of two models">
      <div className={css.fields}>
        <NativeSelect label="One model" value={one!.id} data={options} onChange={({ currentTarget: { value } }) => choose({ ...choice, one: value, other: value === other!.id ? one!.id : other!.id })} />
        <NativeSelect label="The other" value={other!.id} data={options} onChange={({ currentTarget: { value } }) => choose({ ...choice, other: value, one: value === one!.id ? other!.id : one!.id })} />
        <NativeSelect
          label="Session"
          value={session.id}
          data={sessions.map(({ id, name, date, athleteName }) => ({ value: id, label: `${name} · ${athleteName}, ${date}` }))}
          onChange={({ currentTarget: { value } }) => choose({ ...choice, sessionId: value, trialId: null })}
        />
        <NativeSelect
          label="Trial"
          value={trial?.id ?? ''}
          data={trials.map(({ id, name }) => ({ value: id ?? '', label: name }))}
          onChange={({ currentTarget: { value } }) => choose({ ...choice, sessionId: session.id, trialId: value || null })}
        />
      </div>
      {trial && <OfTrial compared={{ one: one!.id, other: other!.id, sessionId: session.id, trialId: trial.id }} names={[one!.name, other!.name]} trial={trial.name} onTurn={() => choose({ ...choice, one: other!.id, other: one!.id })} />}
    </div>
  )
}

interface OfTrialProps {
  compared: Compared
  names: readonly [one: string, other: string]
  trial: string
  /** Takes the two the other way round. */
  onTurn: () => void
}

function OfTrial({ compared, names, trial, onTurn }: OfTrialProps) {
  const { data } = useQuery(comparisonQuery(compared))
  const { data: turned } = useQuery(comparisonQuery({ ...compared, one: compared.other, other: compared.one }))
  const { data: jobs = [] } = useQuery(jobsQuery())
  const { start, isStarting, problem } = useStart(compared)
  const job = jobs.find(({ id }) => id === data?.jobId)
  useSeenHere(job?.id)
  if (!data) return null
  const isRunning = job?.state === 'queued' || job?.state === 'running'
  return (
    <>
      {isRunning ? (
        <ComparisonJob job={job} />
      ) : (
        <div className={css.start}>
          <Button variant={data.kept ? 'default' : 'filled'} loading={isStarting} onClick={start}>
            {data.kept ? 'Compare again' : `Compare them on ${trial}`}
          </Button>
          {data.kept === null && <p className={css.quiet}>Each looks through all films of the trial; what one has looked at already is not done again.</p>}
        </div>
      )}
      {(problem ?? (job?.state === 'failed' ? job.problem : null)) && <ProblemNote problem={(problem ?? job?.problem)!} />}
      {data.kept ? (
        <ComparisonResult kept={data.kept} place={compared} />
      ) : (
        !isRunning && (
          <EmptyState
            icon="keypoints"
            title={turned?.kept ? 'These two have been compared here the other way round' : 'These two have not been compared here yet'}
            actions={
              turned?.kept && (
                <Button variant="default" onClick={onTurn}>
                  Show {names[1]} and {names[0]}
                </Button>
              )
            }
          >
            <p>Where there is a reference (the bundled sample’s own truth, or keypoints that were imported beside the films), each is held against it, joint by joint; else the two against each other. Pictures show where they disagree most.</p>
          </EmptyState>
        )
      )}
    </>
  )
}

function useStart(compared: Compared) {
  const { ask, isBusy, problem } = useAsked(async () => {
    await engine.models.compare(compared)
    await queryClient.invalidateQueries({ queryKey: comparisonQuery(compared).queryKey })
  })
  return { start: () => void ask(), isStarting: isBusy, problem }
}
