import { Button, Modal, TextInput } from '@mantine/core'
import { useState } from 'react'
import { createAthlete } from '../../../engine/actions.ts'
import { close, overlay } from '../../../frame/overlay.ts'
import { navigate } from '../../../navigation/navigate.ts'
import { useStore } from '../../../store.ts'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { useSubmit } from '../../../ui/use-submit.ts'
import { focusAthletes } from '../focus.ts'
import dialog from '../../../ui/dialog.module.css'

export function NewAthleteDialog() {
  const opened = useStore(overlay)?.name === 'new-athlete'
  return (
    <Modal opened={opened} onClose={close} title="New athlete" size={420}>
      <NewAthleteForm />
    </Modal>
  )
}

function NewAthleteForm() {
  const [name, setName] = useState('')
  const { submit, problem } = useSubmit(async () => {
    const { id } = await createAthlete({ name: name.trim() })
    close()
    navigate({ workspace: 'library', athleteId: id })
    focusAthletes()
  })
  return (
    <form className={dialog.form} onSubmit={submit}>
      <TextInput
        data-autofocus
        label="Name or code"
        description="A code will do. Everything else can be filled in later, or never."
        value={name}
        maxLength={200}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      {problem && <ProblemNote problem={problem} />}
      <div className={dialog.foot}>
        <Button variant="default" onClick={close}>
          Cancel
        </Button>
        <Button type="submit" disabled={name.trim() === ''}>
          Create athlete
        </Button>
      </div>
    </form>
  )
}
