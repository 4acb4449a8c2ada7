import { Button, FileButton } from '@mantine/core'
import { useState } from 'react'
import { engine } from '../../../engine/client.ts'
import { tracked } from '../../../engine/saving.ts'
import { count } from '../../../format/amounts.ts'
import { Icon } from '../../../ui/icons.tsx'
import { attempt, tell } from '../../../ui/toasts.ts'

/** Labels out of files come in as labels of whoever takes them in. */
export function ImportLabels({ datasetId }: { datasetId: string }) {
  const [isBusy, setBusy] = useState(false)
  const take = async (chosen: readonly File[]) => {
    if (chosen.length === 0) return
    setBusy(true)
    const taken = await attempt(async () => {
      const files = await Promise.all(chosen.map(async (file) => ({ path: file.webkitRelativePath || file.name, text: await file.text() })))
      return tracked(engine.annotate.import({ datasetId, files }))
    })
    setBusy(false)
    if (!taken) return
    const { frames, said, strangers, notes } = taken
    const left = [said > 0 && `${count(said, 'frame')} labelled here already`, strangers > 0 && `${count(strangers, 'picture')} that ${strangers === 1 ? 'is no frame' : 'are no frames'} of films in this dataset`].filter((one) => one !== false)
    const hint = [left.length > 0 && `Left out: ${left.join(', ')}.`, ...notes.slice(0, 3)].filter(Boolean).join(' ')
    tell(`${count(frames, 'frame')} came in.`, { tone: frames > 0 ? 'done' : 'note', ...(hint !== '' && { hint }) })
  }
  return (
    <FileButton multiple accept=".json,.csv,.txt,.yaml,.yml" onChange={(files) => void take(files)}>
      {(props) => (
        <Button {...props} size="xs" variant="default" loading={isBusy} leftSection={<Icon name="import" size={13} />} title="COCO keypoints (.json), DeepLabCut’s tables (.csv), or YOLO-pose: data.yaml and all its texts together">
          Import labels
        </Button>
      )}
    </FileButton>
  )
}
