import { Button, Modal, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { readTopology, topologyOf } from '../../../../core/annotation/label-topology.ts'
import { KEYPOINTS, type KnownTopology } from '../../../../core/body/topologies.ts'
import { engine } from '../../../engine/client.ts'
import { queryClient } from '../../../engine/queries.ts'
import { tracked } from '../../../engine/saving.ts'
import { count } from '../../../format/amounts.ts'
import { topologyName } from '../../../format/topology-words.ts'
import { navigate } from '../../../navigation/navigate.ts'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { useSubmit } from '../../../ui/use-submit.ts'
import dialog from '../../../ui/dialog.module.css'
import { datasetsQuery } from '../queries.ts'

const ALONE = 'alone'
const CHOICES = [...(Object.keys(KEYPOINTS) as KnownTopology[]).map((known) => ({ value: known as string, label: `${topologyName(known)}: ${KEYPOINTS[known].length} points` })), { value: ALONE, label: 'Only points of our own' }]

export function NewDataset({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  return (
    <Modal opened={isOpen} onClose={onClose} title="New dataset" size={480}>
      <NewDatasetForm onClose={onClose} />
    </Modal>
  )
}

function NewDatasetForm({ onClose }: { onClose: () => void }) {
  const [name, setName] = useState('')
  const [base, setBase] = useState<string>('halpe-26')
  const [own, setOwn] = useState('')
  const known = base === ALONE ? null : (base as KnownTopology)
  const { topology, refused } = own.trim() === '' && known ? { topology: topologyOf(known), refused: [] } : readTopology(own, known)
  const { submit, problem } = useSubmit(async () => {
    const { id } = await tracked(engine.annotate.create({ name: name.trim(), topology }))
    await queryClient.invalidateQueries({ queryKey: datasetsQuery().queryKey })
    onClose()
    navigate({ workspace: 'annotate', datasetId: id, annotate: 'frames' })
  })
  return (
    <form className={dialog.form} onSubmit={submit}>
      <TextInput data-autofocus label="Name" value={name} maxLength={200} onChange={(event) => setName(event.currentTarget.value)} />
      <NativeSelect label="Points of" value={base} data={CHOICES} onChange={(event) => setBase(event.currentTarget.value)} />
      <Textarea
        label="Points of our own"
        description="For a sport or an implement, one a line: its name, and where it is. A line between two: one – other."
        placeholder={'racket grip: where the hand ends\nracket tip: end of the frame\nracket grip – racket tip'}
        autosize
        minRows={3}
        maxRows={9}
        value={own}
        error={refused.length > 0 ? `Cannot be read: ${refused.slice(0, 3).join(' · ')}` : undefined}
        onChange={(event) => setOwn(event.currentTarget.value)}
      />
      {problem && <ProblemNote problem={problem} />}
      <div className={dialog.foot}>
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
        <Button type="submit" disabled={name.trim() === '' || topology.keypoints.length === 0 || refused.length > 0}>
          {topology.keypoints.length === 0 ? 'Create' : `Create, with ${count(topology.keypoints.length, 'point')}`}
        </Button>
      </div>
    </form>
  )
}
