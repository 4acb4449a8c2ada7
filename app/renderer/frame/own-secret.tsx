import { Button, Modal, PasswordInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { engine } from '../engine/client.ts'
import { meQuery } from '../engine/users.ts'
import { useStore } from '../store.ts'
import dialog from '../ui/dialog.module.css'
import { ProblemNote } from '../ui/problem-note.tsx'
import { useSubmit } from '../ui/use-submit.ts'
import { close, overlay } from './overlay.ts'

export function OwnSecretDialog() {
  const opened = useStore(overlay)?.name === 'own-secret'
  return (
    <Modal opened={opened} onClose={close} title="PIN or password" size={380}>
      <OwnSecretForm />
    </Modal>
  )
}

function OwnSecretForm() {
  const { data: me } = useQuery(meQuery())
  const [old, setOld] = useState('')
  const [secret, setSecret] = useState('')
  const { submit, problem } = useSubmit(async () => {
    if (me?.user) await engine.users.setSecret({ id: me.user.id, old, secret })
    close()
  })
  return (
    <form className={dialog.form} onSubmit={submit}>
      <PasswordInput data-autofocus label="The old one" autoComplete="current-password" value={old} onChange={(event) => setOld(event.currentTarget.value)} />
      <PasswordInput label="The new one" description="Four digits will do at a lab’s own machine; more is safer." autoComplete="new-password" value={secret} onChange={(event) => setSecret(event.currentTarget.value)} />
      {problem && <ProblemNote problem={problem} />}
      <div className={dialog.foot}>
        <Button variant="default" onClick={close}>
          Cancel
        </Button>
        <Button type="submit" disabled={old === '' || secret.length < 4}>
          Change
        </Button>
      </div>
    </form>
  )
}
