import { Button, Modal, Textarea, TextInput } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { CohortCheck } from '../../../../contract/gait/references.ts'
import { engine } from '../../../engine/client.ts'
import { toProblem } from '../../../engine/problem.ts'
import { cohortCheckQuery } from '../../../engine/queries.ts'
import { toldHere } from '../../../frame/jobs/told-here.ts'
import { close, overlay } from '../../../frame/overlay.ts'
import { currentRoute, navigate } from '../../../navigation/navigate.ts'
import type { Route } from '../../../navigation/route.ts'
import { useStore } from '../../../store.ts'
import { Mark } from '../../../ui/mark.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { useSubmit } from '../../../ui/use-submit.ts'
import { tell } from '../../../ui/toasts.ts'
import dialog from '../../../ui/dialog.module.css'
import { showReferences } from '../focus.ts'
import { cohortWords } from './cohort-words.ts'
import { CohortSessions } from './cohort-sessions.tsx'
import css from './make-reference.module.css'

export function MakeReferenceDialog() {
  const now = useStore(overlay)
  const opened = now?.name === 'make-reference'
  return (
    <Modal opened={opened} onClose={close} title="Make a reference" size="min(760px, 94vw)" yOffset="5vh">
      {opened && <MakeReferenceForm given={now.sessionIds} />}
    </Modal>
  )
}

/** Of chosen sessions: who and what it would be of, and what stands in the way, before anything is worked out. */
function MakeReferenceForm({ given }: { given: readonly string[] }) {
  const [name, setName] = useState('')
  const [description, setDescription] = useState('')
  const [licence, setLicence] = useState('')
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set())
  const sessionIds = given.filter((id) => !leftOut.has(id))
  const { data: all, error } = useQuery(cohortCheckQuery(given))
  const { data: check } = useQuery({ ...cohortCheckQuery(sessionIds), placeholderData: keepPreviousData })
  const toggle = (id: string) => setLeftOut((now) => new Set(now.has(id) ? [...now].filter((one) => one !== id) : [...now, id]))
  const canMake = check !== undefined && check.obstacles.length === 0 && sessionIds.length > 0 && name.trim() !== ''
  const { submit, problem } = useSubmit(async () => {
    const called = name.trim()
    const { jobId, id } = await engine.references.make({ name: called, sessionIds, ...(description.trim() && { description: description.trim() }), ...(licence.trim() && { licence: licence.trim() }) })
    toldHere.set(jobId, () => tellMade(called, { workspace: 'library', references: true, referenceId: id }))
    close()
    showReferences()
  })
  const shown = problem ?? (error && toProblem(error))
  return (
    <form className={dialog.form} onSubmit={submit}>
      <TextInput data-autofocus label="Name" placeholder="Healthy adults, our lab, treadmill" maxLength={200} value={name} onChange={(event) => setName(event.currentTarget.value)} />
      <Textarea label="Who these people are" placeholder="How they were found, and what was asked of them: no names" autosize minRows={2} maxRows={4} maxLength={2_000} value={description} onChange={(event) => setDescription(event.currentTarget.value)} />
      <TextInput label="Licence, for when it leaves this library" placeholder="not stated" maxLength={200} value={licence} onChange={(event) => setLicence(event.currentTarget.value)} />
      {all && check && (
        <>
          <p className={css.whole} role="status">
            {sessionIds.length === 0 ? 'No session has a tick.' : cohortWords(check)}
          </p>
          <CohortSessions all={all.sessions} leftOut={leftOut} obstacles={check.obstacles} onToggle={toggle} />
          <Judgement check={check} />
        </>
      )}
      {shown && <ProblemNote problem={shown} />}
      <div className={dialog.foot}>
        <Button variant="default" onClick={close}>
          Cancel
        </Button>
        <Button type="submit" disabled={!canMake}>
          Make the reference
        </Button>
      </div>
    </form>
  )
}

/** What belongs to no session of its own; what is in the way first. */
function Judgement({ check: { people, peopleForVerdict, obstacles, notes, sessions } }: { check: CohortCheck }) {
  const owners = new Set(sessions.flatMap(({ id, athleteId }) => [id, athleteId]))
  const general = obstacles.filter(({ subject }) => subject === undefined || !owners.has(subject))
  const few = people < peopleForVerdict && obstacles.length === 0 ? [`Curves are drawn with their spread, but there is no verdict from ${people} people: that takes ${peopleForVerdict}.`] : []
  return (
    <ul className={css.notes}>
      {general.map(({ message, hint }) => (
        <li key={message}>
          <Mark icon="error" tone="strong" word={message} /> {hint}
        </li>
      ))}
      {[...few, ...notes].map((words) => (
        <li key={words}>{words}</li>
      ))}
    </ul>
  )
}

/** Opened where one waits for it. */
function tellMade(name: string, to: Route): void {
  const { references, referenceId } = currentRoute()
  const isWaiting = references && referenceId === undefined
  if (isWaiting) navigate(to, { replace: true })
  tell(`${name} is in the library.`, isWaiting ? {} : { action: { label: 'Show', run: () => navigate(to) } })
}
