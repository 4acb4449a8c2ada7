import { Checkbox } from '@mantine/core'
import { useMemo } from 'react'
import type { ImportPlanItem } from '../../../../contract/library/imports.ts'
import { count } from '../../../format/amounts.ts'
import { kindOrder } from '../../../ui/kinds.ts'
import { commonFolder } from './common-folder.ts'
import { ItemRow } from './item-row.tsx'
import css from './items-table.module.css'

interface ItemsTableProps {
  items: readonly ImportPlanItem[]
  ticked: ReadonlySet<string>
  onTicked: (ticked: Set<string>) => void
  cameras: ReadonlyMap<string, string>
  onCameras: (cameras: ReadonlyMap<string, string>) => void
}

export function ItemsTable({ items, ticked, onTicked, cameras, onCameras }: ItemsTableProps) {
  const folder = useMemo(() => commonFolder(items.map(({ relativePath }) => relativePath)), [items])
  const sorted = useMemo(() => [...items].sort((a, b) => kindOrder(a.kind) - kindOrder(b.kind)), [items])
  const possible = items.filter(({ importable }) => importable)
  const all = possible.length > 0 && ticked.size === possible.length
  const tickAll = () => onTicked(new Set(all ? [] : possible.map(({ itemId }) => itemId)))
  const tick = (id: string) => {
    const next = new Set(ticked)
    if (!next.delete(id)) next.add(id)
    onTicked(next)
  }
  return (
    <div className={css.scroll} tabIndex={0} role="region" aria-label="Files to import">
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">
              <Checkbox
                aria-label={all ? 'Untick all' : 'Tick all'}
                checked={all}
                indeterminate={!all && ticked.size > 0}
                disabled={possible.length === 0}
                onChange={tickAll}
              />
            </th>
            <th scope="col">File</th>
            <th scope="col">Taken for</th>
            <th scope="col">Camera</th>
            <th scope="col">What it holds</th>
            <th scope="col" className={css.size}>
              Size
            </th>
          </tr>
        </thead>
        <tbody>
          {sorted.map((item) => (
            <ItemRow
              key={item.itemId}
              item={item}
              commonFolder={folder}
              ticked={ticked.has(item.itemId)}
              onTick={tick}
              camera={cameras.get(item.itemId) ?? item.camera ?? ''}
              onCamera={(camera) => onCameras(new Map(cameras).set(item.itemId, camera))}
            />
          ))}
        </tbody>
      </table>
      {items.length === 0 && <p className={css.none}>{count(0, 'file')} that could be imported.</p>}
    </div>
  )
}
