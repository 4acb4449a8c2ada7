import { Button, Modal, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Athlete } from '../../../../contract/library/athletes.ts'
import { isTellingName } from '../../../../core/lab/word-runs.ts'
import { engine } from '../../../engine/client.ts'
import { useMay } from '../../../engine/users.ts'
import { open } from '../../../frame/overlay.ts'
import { navigate } from '../../../navigation/navigate.ts'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { useSubmit } from '../../../ui/use-submit.ts'
import details from '../details.module.css'
import dialog from '../../../ui/dialog.module.css'

/** For somebody who asks that nothing of them is kept: the one thing that no undo and no backup brings back. */
export function EraseAthlete({ athlete }: { athlete: Athlete }) {
  const [isAsking, setAsking] = useState(false)
  if (!useMay('manage')) return null
  return (
    <section className={details.section} aria-label="Erasure">
      <Button variant="default" size="compact-sm" onClick={() => setAsking(true)}>
        Erase for good…
      </Button>
      <Modal opened={isAsking} onClose={() => setAsking(false)} title={`Erase ${athlete.name} for good`} size={480} centered>
        <EraseForm athlete={athlete} onClose={() => setAsking(false)} />
      </Modal>
    </section>
  )
}

function EraseForm({ athlete: { id, name, sessionCount }, onClose }: { athlete: Athlete; onClose: () => void }) {
  const [typed, setTyped] = useState('')
  const { submit, problem } = useSubmit(async () => {
    await engine.athletes.erase({ id, name: typed })
    onClose()
    navigate({ workspace: 'library' })
    open({ name: 'jobs' })
  })
  return (
    <form className={dialog.form} onSubmit={submit}>
      <p>
        Footage, results, decisions and every text of {sessionCount === 1 ? 'one session' : `${sessionCount} sessions`} go, here and in the library’s backups. The audit log stays, under an id that leads
        nowhere. Files that were exported before are not the library’s: they are for you to delete.
      </p>
      {!isTellingName(name) && (
        <p>“{name}” is a single word, a code or very short, and may stand anywhere: where it is merely mentioned in other people’s notes, file names or names of datasets, it is neither found nor removed.</p>
      )}
      <TextInput data-autofocus label={`To go on, type: ${name}`} autoComplete="off" value={typed} onChange={(event) => setTyped(event.currentTarget.value)} />
      {problem && <ProblemNote problem={problem} />}
      <div className={dialog.foot}>
        <Button variant="default" onClick={onClose}>
          Keep everything
        </Button>
        <Button type="submit" color="red" disabled={typed !== name}>
          Erase for good
        </Button>
      </div>
    </form>
  )
}
