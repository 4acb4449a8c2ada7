import { Button, Modal, Select, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { createSession } from '../../../engine/actions.ts'
import { athletesQuery } from '../../../engine/queries.ts'
import { today } from '../../../format/days.ts'
import { close, open, overlay } from '../../../frame/overlay.ts'
import { navigate } from '../../../navigation/navigate.ts'
import { useStore } from '../../../store.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { useSubmit } from '../../../ui/use-submit.ts'
import dialog from '../../../ui/dialog.module.css'

export function NewSessionDialog() {
  const now = useStore(overlay)
  const opened = now?.name === 'new-session'
  return (
    <Modal opened={opened} onClose={close} title="New session" size={460}>
      {opened && <NewSessionForm athleteId={now.athleteId ?? null} />}
    </Modal>
  )
}

function NewSessionForm({ athleteId: given }: { athleteId: string | null }) {
  const { data: athletes = [] } = useQuery(athletesQuery())
  const [athleteId, setAthleteId] = useState(given)
  const [name, setName] = useState('')
  const [date, setDate] = useState(today())
  const complete = athleteId !== null && name.trim() !== '' && date !== ''
  const { submit, problem } = useSubmit(async () => {
    if (athleteId === null) return
    const { id } = await createSession({ athleteId, name: name.trim(), date })
    close()
    navigate({ workspace: 'library', sessionId: id })
  })
  if (athletes.length === 0)
    return (
      <EmptyState icon="person" title="A session belongs to an athlete" actions={<Button onClick={() => open({ name: 'new-athlete' })}>New athlete</Button>}>
        <p>There are no athletes yet.</p>
      </EmptyState>
    )
  return (
    <form className={dialog.form} onSubmit={submit}>
      <Select
        label="Athlete"
        searchable
        allowDeselect={false}
        data-autofocus={given === null || undefined}
        data={athletes.map(({ id, name: words }) => ({ value: id, label: words }))}
        value={athleteId}
        onChange={setAthleteId}
      />
      <TextInput
        data-autofocus={given !== null || undefined}
        label="Name"
        placeholder="Walk after 6 weeks"
        maxLength={200}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <TextInput type="date" label="Date" max="9999-12-31" value={date} onChange={(event) => setDate(event.currentTarget.value)} />
      {problem && <ProblemNote problem={problem} />}
      <div className={dialog.foot}>
        <Button variant="default" onClick={close}>
          Cancel
        </Button>
        <Button type="submit" disabled={!complete}>
          Create session
        </Button>
      </div>
    </form>
  )
}
