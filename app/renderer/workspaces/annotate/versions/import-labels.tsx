import { Button, FileButton } from '@mantine/core'
import { useRef, useState } from 'react'
import { engine } from '../../../engine/client.ts'
import { count } from '../../../format/amounts.ts'
import { Icon } from '../../../ui/icons.tsx'
import { attempt, tell } from '../../../ui/toasts.ts'
import { labelFiles } from './label-files.ts'

/** Labels out of files come in as labels of whoever takes them in. */
export function ImportLabels({ datasetId }: { datasetId: string }) {
  const [isBusy, setBusy] = useState(false)
  const forget = useRef<() => void>(null)
  const take = async (chosen: readonly File[]) => {
    if (chosen.length === 0) return
    setBusy(true)
    forget.current?.() // Else the same file could not be chosen again.
    const taken = await attempt(async () => {
      const files = await Promise.all(chosen.map(labelFiles))
      return engine.annotate.import({ datasetId, files: files.flat() })
    })
    setBusy(false)
    if (!taken) return
    const { frames, said, strangers, notes } = taken
    const left = [said > 0 && `${count(said, 'frame')} labelled here already`, strangers > 0 && `${count(strangers, 'picture')} that ${strangers === 1 ? 'is no frame' : 'are no frames'} of films in this dataset`].filter((one) => one !== false)
    const hint = [left.length > 0 && `Left out: ${left.join(', ')}.`, ...notes.slice(0, 3)].filter(Boolean).join(' ')
    tell(`${count(frames, 'frame')} came in.`, { tone: frames > 0 ? 'done' : 'note', ...(hint !== '' && { hint }) })
  }
  return (
    <FileButton multiple resetRef={forget} accept=".zip,.json,.csv,.txt,.yaml,.yml" onChange={(files) => void take(files)}>
      {(props) => (
        <Button {...props} size="xs" variant="default" loading={isBusy} leftSection={<Icon name="import" size={13} />} title="COCO keypoints (.json), DeepLabCut’s tables (.csv), YOLO-pose: data.yaml and all its texts together; or an archive (.zip) of any of them">
          Import labels
        </Button>
      )}
    </FileButton>
  )
}
