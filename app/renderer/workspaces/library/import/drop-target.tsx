import { useEffect, useState } from 'react'
import { Icon } from '../../../ui/icons.tsx'
import css from './drop-target.module.css'

interface DropTargetProps {
  title: string
  words: string
  /** Whether anything may be let go just now. */
  isFree: () => boolean
  take: (data: DataTransfer) => unknown
}

/** Files may be let go anywhere in the window while what takes them is open. */
export function DropTarget({ title, words, isFree, take }: DropTargetProps) {
  const over = useFilesOver(isFree, take)
  if (!over) return null
  return (
    <div className={css.target}>
      <div className={css.frame}>
        <Icon name="import" size={34} />
        <h2>{title}</h2>
        <p>{words}</p>
      </div>
    </div>
  )
}

function useFilesOver(isFree: DropTargetProps['isFree'], take: DropTargetProps['take']): boolean {
  const [over, setOver] = useState(false)
  useEffect(() => {
    const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false
    const hover = (event: DragEvent) => {
      if (!carriesFiles(event)) return
      event.preventDefault()
      const free = isFree()
      if (event.dataTransfer) event.dataTransfer.dropEffect = free ? 'copy' : 'none'
      setOver(free)
    }
    const leave = (event: DragEvent) => event.relatedTarget === null && setOver(false)
    const drop = (event: DragEvent) => {
      if (!carriesFiles(event) || !event.dataTransfer) return
      event.preventDefault()
      setOver(false)
      take(event.dataTransfer)
    }
    addEventListener('dragover', hover)
    addEventListener('dragleave', leave)
    addEventListener('drop', drop)
    return () => {
      removeEventListener('dragover', hover)
      removeEventListener('dragleave', leave)
      removeEventListener('drop', drop)
    }
  }, [isFree, take])
  return over
}
