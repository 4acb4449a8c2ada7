import { Button, Drawer } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { BinItem } from '../../../../contract/library/bin.ts'
import { engine } from '../../../engine/client.ts'
import { binQuery } from '../../../engine/queries.ts'
import { tracked } from '../../../engine/saving.ts'
import { close, overlay } from '../../../frame/overlay.ts'
import { bytes } from '../../../format/amounts.ts'
import { useStore } from '../../../store.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { attempt, tell } from '../../../ui/toasts.ts'
import { BinEntry } from './bin-entry.tsx'
import { EmptyBin } from './empty-bin.tsx'
import css from './bin-drawer.module.css'

export function BinDrawer() {
  const opened = useStore(overlay)?.name === 'bin'
  const { data: items = [] } = useQuery(binQuery())
  const [emptying, setEmptying] = useState(false)
  const total = items.reduce((sum, item) => sum + item.bytes, 0)
  return (
    <Drawer opened={opened} onClose={close} title="Bin" size={520} closeOnEscape={!emptying}>
      {items.length === 0 ? (
        <EmptyState icon="bin" title="The bin is empty">
          <p>What is deleted stands here until the bin is emptied, and can be put back to where it was. Nothing goes by itself.</p>
        </EmptyState>
      ) : (
        <>
          <ul className={css.list}>
            {items.map((item) => (
              <BinEntry key={item.id} item={item} onRestore={() => void restore(item)} />
            ))}
          </ul>
          <Button className={css.empty ?? ''} variant="default" onClick={() => setEmptying(true)}>
            Empty the bin{total > 0 && ` · frees up to ${bytes(total)}`}
          </Button>
        </>
      )}
      <EmptyBin opened={emptying} items={items} onClose={() => setEmptying(false)} />
    </Drawer>
  )
}

async function restore({ kind, id, title }: BinItem): Promise<void> {
  const done = await attempt(() => tracked(engine.bin.restore({ kind, id })))
  if (done) tell(`${title} is back where it was.`)
}
