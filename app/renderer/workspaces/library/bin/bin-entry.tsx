import { Button } from '@mantine/core'
import type { BinItem } from '../../../../contract/library/bin.ts'
import { bytes } from '../../../format/amounts.ts'
import { showInstant } from '../../../format/days.ts'
import { Mark } from '../../../ui/mark.tsx'
import { BIN_KINDS } from './bin-kinds.ts'
import css from './bin-entry.module.css'

export function BinEntry({ item, onRestore }: { item: BinItem; onRestore: () => void }) {
  return (
    <li className={css.entry}>
      <div className={css.text}>
        <p className={css.title}>{item.title}</p>
        <p className={css.about}>
          <Mark {...BIN_KINDS[item.kind]} />
          {item.context && <span>{item.context}</span>}
          <span>{showInstant(item.deletedUs)}</span>
          {item.bytes > 0 && <span>{bytes(item.bytes)}</span>}
        </p>
      </div>
      <Button variant="default" aria-label={`Restore ${item.title}`} onClick={onRestore}>
        Restore
      </Button>
    </li>
  )
}
