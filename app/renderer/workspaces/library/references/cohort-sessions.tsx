import { Button, Checkbox } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { AthleteRow } from '../../../../contract/library/athletes.ts'
import type { CohortCheck } from '../../../../contract/gait/references.ts'
import { SURFACE_UNSAID } from '../../../../core/norms/references/measured-alike.ts'
import type { Problem } from '../../../../core/problem.ts'
import { updateAthlete } from '../../../engine/actions.ts'
import { athleteQuery, athletesQuery, queryClient } from '../../../engine/queries.ts'
import { showDay } from '../../../format/days.ts'
import { attempt } from '../../../ui/toasts.ts'
import { UnsaidSurfaces } from './unsaid-surfaces.tsx'
import css from './make-reference.module.css'

type Session = CohortCheck['sessions'][number]

interface CohortSessionsProps {
  all: readonly Session[]
  leftOut: ReadonlySet<string>
  obstacles: readonly Problem[]
  onToggle: (id: string) => void
}

/** What was chosen, with what is in the way of each. */
export function CohortSessions({ all, leftOut, obstacles, onToggle }: CohortSessionsProps) {
  const { data: athletes = [] } = useQuery(athletesQuery())
  const rows = all.toSorted((a, b) => (a.athleteName === b.athleteName ? (a.date < b.date ? -1 : 1) : a.athleteName < b.athleteName ? -1 : 1))
  return (
    <ul className={css.sessions} aria-label="Sessions of the reference">
      {rows.map((session) => {
        const own = leftOut.has(session.id) ? [] : obstacles.filter(({ subject }) => subject === session.id || subject === session.athleteId)
        const person = athletes.find(({ id }) => id === session.athleteId)
        return (
          <li key={session.id} data-in-way={own.length > 0}>
            <Checkbox checked={!leftOut.has(session.id)} onChange={() => onToggle(session.id)} label={<Label session={session} />} />
            {own.map(({ code, message, hint }) => (
              <p key={message} className={css.inWay}>
                {message} {code === 'no-consent' && person ? <Agreed person={person} /> : hint}
              </p>
            ))}
            {own.some(({ code }) => code === SURFACE_UNSAID) && <UnsaidSurfaces sessionId={session.id} trialIds={session.trials.flatMap(({ id, leftOut: why }) => (why === null ? [id] : []))} />}
          </li>
        )
      })}
    </ul>
  )
}

const Label = ({ session: { athleteName, name, date, trials } }: { session: Session }) => (
  <>
    {athleteName} · {name}, {showDay(date)}
    <span className={css.trials}>{trials.length === 0 ? 'no trial' : trials.map(({ name: trial, leftOut }) => (leftOut === null ? trial : `${trial} (left out: ${leftOut})`)).join(', ')}</span>
  </>
)

function Agreed({ person: { id, name } }: { person: AthleteRow }) {
  const note = async () => {
    const { consent } = await queryClient.fetchQuery(athleteQuery(id))
    await updateAthlete(id, { consent: [...consent.filter(({ purpose }) => purpose !== 'cohort'), { purpose: 'cohort', until: null }] })
  }
  return (
    <Button variant="default" size="compact-xs" onClick={() => void attempt(note)}>
      Note that {name} has agreed
    </Button>
  )
}
