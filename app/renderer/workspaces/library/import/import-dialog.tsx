import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import { count } from '../../../format/amounts.ts'
import { useStore } from '../../../store.ts'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { ProgressBar } from '../../../ui/progress-bar.tsx'
import dialog from '../../../ui/dialog.module.css'
import { importFlow, leaveImport, type ImportFlow } from './import-flow.ts'
import { Preview } from './preview.tsx'

/** From picked files to a job. Closing it at any point before the job leaves the library as it was. */
export function ImportDialog() {
  const flow = useStore(importFlow)
  const [sending, setSending] = useState(false)
  const opened = flow.step !== 'idle'
  return (
    <Modal
      opened={opened}
      onClose={leaveImport}
      closeOnClickOutside={false}
      closeOnEscape={!sending}
      withCloseButton={!sending}
      title={flow.step === 'preview' ? 'Import: what each file is taken for' : 'Import'}
      size={flow.step === 'preview' ? 'min(1180px, 94vw)' : 480}
      yOffset="4vh"
    >
      {flow.step === 'looking' && <Looking flow={flow} />}
      {flow.step === 'preview' && <Preview key={flow.plan.planId} plan={flow.plan} offered={flow.offered} onSending={setSending} />}
      {flow.step === 'failed' && (
        <>
          <ProblemNote problem={flow.problem} />
          <div className={dialog.foot}>
            <Button variant="default" onClick={leaveImport}>
              Close
            </Button>
          </div>
        </>
      )}
    </Modal>
  )
}

function Looking({ flow }: { flow: Extract<ImportFlow, { step: 'looking' }> }) {
  return (
    <div className={dialog.form}>
      <p role="status">Looking at {count(flow.total, 'file')}. Nothing is copied yet.</p>
      <ProgressBar value={flow.done > 0 && flow.done < flow.total ? flow.done / flow.total : null} label="Looking at the files" />
      <div className={dialog.foot}>
        <Button variant="default" onClick={leaveImport}>
          Cancel
        </Button>
      </div>
    </div>
  )
}
