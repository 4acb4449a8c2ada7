import { useEffect, useState } from 'react'
import { Icon } from '../../../ui/icons.tsx'
import { dropFiles, importFlow } from './import-flow.ts'
import css from './drop-target.module.css'

/** Files may be let go anywhere in the window while the library is open. */
export function DropTarget() {
  const over = useFilesOver()
  if (!over) return null
  return (
    <div className={css.target}>
      <div className={css.frame}>
        <Icon name="import" size={34} />
        <h2>Drop to look at these files</h2>
        <p>You see what each is taken for, and nothing is copied before you say so.</p>
      </div>
    </div>
  )
}

function useFilesOver(): boolean {
  const [over, setOver] = useState(false)
  useEffect(() => {
    const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false
    const hover = (event: DragEvent) => {
      if (!carriesFiles(event)) return
      event.preventDefault()
      const free = importFlow.get().step === 'idle'
      if (event.dataTransfer) event.dataTransfer.dropEffect = free ? 'copy' : 'none'
      setOver(free)
    }
    const leave = (event: DragEvent) => event.relatedTarget === null && setOver(false)
    const drop = (event: DragEvent) => {
      if (!carriesFiles(event) || !event.dataTransfer) return
      event.preventDefault()
      setOver(false)
      void dropFiles(event.dataTransfer)
    }
    addEventListener('dragover', hover)
    addEventListener('dragleave', leave)
    addEventListener('drop', drop)
    return () => {
      removeEventListener('dragover', hover)
      removeEventListener('dragleave', leave)
      removeEventListener('drop', drop)
    }
  }, [])
  return over
}
