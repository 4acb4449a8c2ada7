import type { BinItem } from '../../../../contract/library/bin.ts'
import { engine } from '../../../engine/client.ts'
import { tracked } from '../../../engine/saving.ts'
import { bytes, count } from '../../../format/amounts.ts'
import { Confirm } from '../../../ui/confirm.tsx'
import { attempt, tell } from '../../../ui/toasts.ts'
import css from './empty-bin.module.css'

interface EmptyBinProps {
  opened: boolean
  items: readonly BinItem[]
  onClose: () => void
}

const NAMED = 8

export function EmptyBin({ opened, items, onClose }: EmptyBinProps) {
  const total = items.reduce((sum, item) => sum + item.bytes, 0)
  const empty = async () => {
    const done = await attempt(() => tracked(engine.bin.empty()))
    if (done) tell(`The bin is empty. ${bytes(done.freedBytes)} are free again.`)
  }
  return (
    <Confirm opened={opened} title="Empty the bin?" action="Remove for good" onConfirm={empty} onClose={onClose}>
      <p>
        This removes {count(items.length, 'entry', 'entries')} for good, with everything below{total > 0 && ` (up to ${bytes(total)})`}. It cannot be undone.
      </p>
      <ul className={css.names}>
        {items.slice(0, NAMED).map(({ id, title, context }) => (
          <li key={id}>
            {title}
            {context && <span> · {context}</span>}
          </li>
        ))}
        {items.length > NAMED && <li>and {items.length - NAMED} more</li>}
      </ul>
    </Confirm>
  )
}
