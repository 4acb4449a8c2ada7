import { Button, Checkbox } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import type { AnnotationFormat, DatasetVersion } from '../../../../contract/annotate/annotate.ts'
import { attempt } from '../../../ui/toasts.ts'
import { exportVersion } from './export-version.ts'
import css from './versions.module.css'

const FORMATS: readonly (readonly [AnnotationFormat, string, string])[] = [
  ['coco', 'COCO keypoints', 'Everything: points, hidden or seen, outside, boxes, lines. A JSON a part.'],
  ['yolo', 'YOLO-pose', 'Points, hidden or seen, and boxes. Out of the picture and not said cannot be told apart in it.'],
  ['csv', 'CSV (DeepLabCut)', 'Places alone: neither hidden nor seen, nor boxes.'],
]

/** How a version goes out: with pictures, or with the names and numbers of its frames alone. */
export function ExportButtons({ datasetId, version }: { datasetId: string; version: DatasetVersion }) {
  const [withPictures, setPictures] = useState(false)
  const [busy, setBusy] = useState<{ format: AnnotationFormat; words: string } | null>(null)
  const stop = useRef<AbortController | null>(null)
  useEffect(() => () => stop.current?.abort(), [])
  const out = async (format: AnnotationFormat) => {
    const { signal } = (stop.current = new AbortController())
    setBusy({ format, words: '' })
    await attempt(() => exportVersion({ datasetId, versionId: version.id, format, withPictures, signal, onPicture: (done, all) => setBusy({ format, words: `${done} of ${all} pictures` }) }))
    setBusy(null)
  }
  return (
    <div className={css.export} role="group" aria-label="Export">
      {FORMATS.map(([format, label, what]) => (
        <Button key={format} size="xs" variant="default" loading={busy?.format === format} disabled={version.frames === 0 || busy !== null} title={what} onClick={() => void out(format)}>
          {label}
        </Button>
      ))}
      <Checkbox size="xs" label="With pictures (PNG)" checked={withPictures} disabled={busy !== null} onChange={(event) => setPictures(event.currentTarget.checked)} />
      {busy && withPictures && (
        <>
          <span role="status">{busy.words}</span>
          <Button size="compact-xs" variant="default" onClick={() => stop.current?.abort()}>
            Stop
          </Button>
        </>
      )}
    </div>
  )
}
