/** A version as one archive: its files, and where it is asked its pictures. */
import type { AnnotationFormat } from '../../../../contract/annotate/annotate.ts'
import { createZip } from '../../../../core/formats/writing/zip.ts'
import { engine } from '../../../engine/client.ts'
import { count } from '../../../format/amounts.ts'
import { saveBlob } from '../../../ui/save-text.ts'
import { tell } from '../../../ui/toasts.ts'
import { picturesOf } from './pictures-of.ts'

interface Asked {
  datasetId: string
  versionId: string
  format: AnnotationFormat
  withPictures: boolean
  /** So many of so many pictures. */
  onPicture: (done: number, all: number) => void
  signal: AbortSignal
}

export async function exportVersion({ datasetId, versionId, format, withPictures, onPicture, signal }: Asked): Promise<void> {
  const { name, files, pictures, leftOut } = await engine.annotate.export({ versionId, format }, { signal })
  const zip = createZip()
  // A browser may keep blobs on disk: not all pictures have to fit into memory.
  const parts: Blob[] = []
  const add = (path: string, bytes: Uint8Array) => parts.push(new Blob(zip.add(path, bytes) as BlobPart[]))
  for (const { path, text } of files) add(path, new TextEncoder().encode(text))
  let done = 0
  for await (const { path, bytes } of withPictures ? picturesOf(datasetId, pictures, signal) : []) {
    add(path, bytes)
    onPicture(++done, pictures.length)
  }
  saveBlob(`${name} ${format}.zip`, new Blob([...parts, ...(zip.end() as BlobPart[])], { type: 'application/zip' }))
  tell(`${name} is saved: ${[count(files.length, 'file'), withPictures && count(done, 'picture')].filter(Boolean).join(', ')}.`, leftOut > 0 ? { hint: `${count(leftOut, 'frame')} left out: their people no longer agree, or are gone.` } : {})
}
