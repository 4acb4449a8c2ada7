import { Button } from '@mantine/core'
import { uploaded } from '../../../engine/events.ts'
import { bytes, count, percent } from '../../../format/amounts.ts'
import { useStore } from '../../../store.ts'
import { ProgressBar } from '../../../ui/progress-bar.tsx'
import dialog from '../../../ui/dialog.module.css'
import type { Upload } from '../../../picking/uploads.ts'

interface SendingProps {
  uploads: readonly Upload[]
  onCancel: () => void
}

/** A browser window hands its files over itself; until then there is no job. */
export function Sending({ uploads, onCancel }: SendingProps) {
  const received = useStore(uploaded)
  const total = uploads.reduce((sum, { held }) => sum + held.file.size, 0)
  const done = uploads.reduce((sum, { grantId, held }) => sum + Math.min(held.file.size, received.get(grantId) ?? 0), 0)
  const value = total === 0 ? null : done / total
  return (
    <div className={dialog.form}>
      <p>
        Handing {count(uploads.length, 'file')} over to the library. Keep this window open until then; the rest goes on without it.
      </p>
      <ProgressBar value={value} label="Handing over" />
      <p role="status">
        {bytes(done)} of {bytes(total)}
        {value !== null && ` · ${percent(value)}`}
      </p>
      <div className={dialog.foot}>
        <Button variant="default" data-autofocus onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </div>
  )
}
