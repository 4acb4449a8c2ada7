import { Checkbox } from '@mantine/core'
import type { ImportPlanItem } from '../../../../contract/library/imports.ts'
import { bytes, count } from '../../../format/amounts.ts'
import { hasCamera, kindWords } from '../../../ui/kinds.ts'
import { Mark } from '../../../ui/mark.tsx'
import { Oddities } from '../../../ui/oddities.tsx'
import css from './item-row.module.css'

interface ItemRowProps {
  item: ImportPlanItem
  /** What all paths begin with, which says nothing in a row. */
  commonFolder: string
  ticked: boolean
  onTick: (id: string) => void
  camera: string
  onCamera: (camera: string) => void
}

export function ItemRow({ item, commonFolder, ticked, onTick, camera, onCamera }: ItemRowProps) {
  const { icon, one } = kindWords(item.kind)
  return (
    <>
      <tr className={css.item} data-off={!ticked}>
        <td>
          <Checkbox aria-label={`Import ${item.relativePath}`} checked={ticked} disabled={!item.importable} onChange={() => onTick(item.itemId)} />
        </td>
        <td className={css.name} title={item.relativePath}>
          <ItemName item={item} commonFolder={commonFolder} />
        </td>
        <td className={css.kind}>
          <Mark icon={icon} word={one} tone={item.importable ? 'plain' : 'strong'} />
        </td>
        <td>
          {hasCamera(item.kind) && (
            <input
              className={css.camera}
              aria-label={`Camera of ${item.relativePath}`}
              value={camera}
              maxLength={100}
              spellCheck={false}
              disabled={!ticked}
              placeholder="camera"
              onChange={(event) => onCamera(event.currentTarget.value)}
            />
          )}
        </td>
        <td className={css.summary}>{item.summary}</td>
        <td className={css.size}>{bytes(item.bytes)}</td>
      </tr>
      {(item.oddities.length > 0 || item.duplicateOf) && (
        <tr className={css.more}>
          <td colSpan={6}>
            {item.duplicateOf && <Mark icon="link" tone="watch" word={`In the library already: ${item.duplicateOf.sessionName}`} />}
            <Oddities list={item.oddities} />
          </td>
        </tr>
      )}
    </>
  )
}

function ItemName({ item, commonFolder }: Pick<ItemRowProps, 'item' | 'commonFolder'>) {
  const nameAt = item.relativePath.lastIndexOf('/') + 1
  const folder = item.relativePath.slice(commonFolder.length, Math.max(commonFolder.length, nameAt - 1))
  const below = [folder, item.fileCount > 1 && count(item.fileCount, 'file')].filter(Boolean).join(' · ')
  return (
    <>
      <div className={css.ownName}>{item.relativePath.slice(nameAt)}</div>
      {below && <div className={css.folder}>{below}</div>}
    </>
  )
}
