import { Button } from '@mantine/core'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { ImportPlan } from '../../../../contract/library/imports.ts'
import { recordingsOf } from '../../../../core/formats/recordings.ts'
import { bytes, count } from '../../../format/amounts.ts'
import { Oddities } from '../../../ui/oddities.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { missing } from './destination.ts'
import { DestinationFields } from './destination-fields.tsx'
import { leaveImport } from './import-flow.ts'
import { ItemsTable } from './items-table.tsx'
import type { Offered } from '../../../picking/offers.ts'
import { Sending } from './sending.tsx'
import { SpaceAndMode } from './space-and-mode.tsx'
import { useDestination } from './use-destination.ts'
import { useStart } from './use-start.ts'
import css from './preview.module.css'

interface PreviewProps {
  plan: ImportPlan
  offered: Offered
  onSending: (sending: boolean) => void
}

/** What would be imported, as what, whose it is, and whether it fits: all of it before a byte is copied. */
export function Preview({ plan, offered, onSending }: PreviewProps) {
  const [ticked, setTicked] = useState(() => new Set(plan.items.filter(isWanted).map(({ itemId }) => itemId)))
  const [cameras, setCameras] = useState<ReadonlyMap<string, string>>(new Map())
  const [destination, setDestination] = useDestination(plan)
  const { start, sending, problem } = useStart(plan, offered, onSending)
  const chosen = useMemo(() => plan.items.filter(({ itemId }) => ticked.has(itemId)), [plan, ticked])
  const form = useFirstFocus()
  const neededBytes = chosen.reduce((sum, item) => sum + item.bytes, 0)
  const recordings = useMemo(() => recordingsOf(chosen).length, [chosen])
  const lacking = missing(destination)

  if (sending) return <Sending uploads={sending.uploads} onCancel={sending.cancel} />
  return (
    <form
      ref={form}
      className={css.preview}
      onSubmit={(event) => {
        event.preventDefault()
        void start({ chosen, cameras, destination })
      }}
    >
      <DestinationFields value={destination} onChange={setDestination} recordings={recordings} recorded={plan.recorded} />
      <ItemsTable items={plan.items} ticked={ticked} onTicked={setTicked} cameras={cameras} onCameras={setCameras} />
      <Oddities list={plan.oddities} />
      {problem && <ProblemNote problem={problem} />}
      <div className={css.foot}>
        <SpaceAndMode plan={plan} neededBytes={neededBytes} />
        <div className={css.actions}>
          <p role="status">{lacking ?? (chosen.length === 0 ? 'Nothing is ticked.' : '')}</p>
          <Button variant="default" onClick={leaveImport}>
            Cancel
          </Button>
          <Button type="submit" disabled={chosen.length === 0 || lacking !== null}>
            Import {count(chosen.reduce((sum, { fileCount }) => sum + fileCount, 0), 'file')} · {bytes(neededBytes)}
          </Button>
        </div>
      </div>
    </form>
  )
}

/** The dialog was open already when this came into it: the focus goes to what is missing, else to the button. */
function useFirstFocus() {
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    const empty = form.current?.querySelector<HTMLElement>('[data-needed]')
    ;(empty ?? form.current?.querySelector<HTMLElement>('[type="submit"]'))?.focus()
  }, [])
  return form
}

/** Unknown files and copies of what is there already are left out unless somebody wants them. */
const isWanted = (item: ImportPlan['items'][number]) => item.importable && item.kind !== 'unknown' && item.duplicateOf === null
