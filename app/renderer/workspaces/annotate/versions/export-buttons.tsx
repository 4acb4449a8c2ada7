import { Button } from '@mantine/core'
import { useState } from 'react'
import type { AnnotationFormat, DatasetVersion, ExportedVersion } from '../../../../contract/annotate.ts'
import { engine } from '../../../engine/client.ts'
import { count } from '../../../format/amounts.ts'
import { saveBlob } from '../../../ui/save-text.ts'
import { attempt, tell } from '../../../ui/toasts.ts'
import { zipOf } from '../../../../core/formats/writing/zip.ts'
import css from './versions.module.css'

const FORMATS: readonly (readonly [AnnotationFormat, string, string])[] = [
  ['coco', 'COCO keypoints', 'Everything: points, hidden or seen, outside, boxes, lines. A JSON a part.'],
  ['yolo', 'YOLO-pose', 'Points, hidden or seen, and boxes. Out of the picture and not said cannot be told apart in it.'],
  ['csv', 'CSV (DeepLabCut)', 'Places alone: neither hidden nor seen, nor boxes.'],
]

export function ExportButtons({ version }: { version: DatasetVersion }) {
  const [busy, setBusy] = useState<AnnotationFormat | null>(null)
  const out = async (format: AnnotationFormat) => {
    setBusy(format)
    const exported = await attempt(() => engine.annotate.export({ versionId: version.id, format }))
    setBusy(null)
    if (exported) save(exported, format)
  }
  return (
    <div className={css.export} role="group" aria-label="Export">
      {FORMATS.map(([format, label, what]) => (
        <Button key={format} size="xs" variant="default" loading={busy === format} disabled={version.frames === 0} title={what} onClick={() => void out(format)}>
          {label}
        </Button>
      ))}
    </div>
  )
}

function save({ name, files, leftOut }: ExportedVersion, format: AnnotationFormat): void {
  const bytes = zipOf(files.map(({ path, text }) => ({ path, bytes: new TextEncoder().encode(text) })))
  saveBlob(`${name} ${format}.zip`, new Blob([bytes as BlobPart], { type: 'application/zip' }))
  tell(`${name} is saved: ${count(files.length, 'file')}.`, leftOut > 0 ? { hint: `${count(leftOut, 'frame')} left out: their people no longer agree, or are gone.` } : {})
}
