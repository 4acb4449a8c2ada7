import { Button, Modal, NativeSelect, TextInput } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { topologyName } from '../../format/topology-words.ts'
import { useStore } from '../../store.ts'
import dialog from '../../ui/dialog.module.css'
import { addFlow, describeModel, leaveAdding, type AddFlow } from './add-flow.ts'

/** A model that nobody here knows: what it is, said by who brings it. */
export function UnknownModelDialog() {
  const flow = useStore(addFlow)
  return (
    <Modal opened={flow.step === 'asking'} onClose={leaveAdding} title="Which model is this?" size={460}>
      {flow.step === 'asking' && <UnknownModelForm flow={flow} />}
    </Modal>
  )
}

function UnknownModelForm({ flow }: { flow: Extract<AddFlow, { step: 'asking' }> }) {
  const { about, topologies, task } = flow.inspected
  const [name, setName] = useState(flow.name)
  const [topology, setTopology] = useState(topologies[0] ?? null)
  const [licence, setLicence] = useState('')
  const [busy, setBusy] = useState(false)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    await describeModel({ name: name.trim(), licence: licence.trim(), topology })
  }
  return (
    <form className={dialog.form} onSubmit={(event) => void submit(event)}>
      <p>{about} Its fingerprint is in no list of models, so nothing more is known of it.</p>
      <TextInput data-autofocus label="Name" value={name} maxLength={200} onChange={(event) => setName(event.currentTarget.value)} />
      {task === 'pose' && (
        <NativeSelect label="Keypoints" description={topologies.length > 1 ? 'Several sets have that many: only who made the model knows which.' : undefined} data={topologies.map((value) => ({ value, label: topologyName(value) }))} value={topology ?? ''} onChange={(event) => setTopology(event.currentTarget.value)} />
      )}
      <TextInput label="Licence" description="As whoever made it says: it stands with every result." value={licence} maxLength={200} onChange={(event) => setLicence(event.currentTarget.value)} />
      <div className={dialog.foot}>
        <Button variant="default" onClick={leaveAdding}>
          Cancel
        </Button>
        <Button type="submit" loading={busy} disabled={name.trim() === '' || licence.trim() === ''}>
          Add model
        </Button>
      </div>
    </form>
  )
}
