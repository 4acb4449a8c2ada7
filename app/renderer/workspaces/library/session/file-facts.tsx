import type { MediaDetail } from '../../../../contract/library/media.ts'
import { bytes, count } from '../../../format/amounts.ts'
import { showInstant } from '../../../format/days.ts'
import { readableFacts } from '../../../format/facts.ts'
import { FactTable } from '../../../ui/fact-table.tsx'

const STORAGE: Readonly<Record<MediaDetail['storage'], string>> = {
  copied: 'copied into the library',
  cloned: 'copied into the library, sharing disk space until either changes',
  'hard-linked': 'linked: the same bytes as the file outside',
}

export function FileFacts({ file }: { file: MediaDetail }) {
  const own = [
    { label: 'Camera', value: file.camera ?? 'not stated' },
    { label: 'Format', value: file.format },
    { label: 'Size', value: file.fileCount === 1 ? bytes(file.bytes) : `${bytes(file.bytes)} in ${count(file.fileCount, 'file')}` },
    { label: 'Imported', value: showInstant(file.importedUs) },
    { label: 'Came as', value: file.relativePath },
    { label: 'Kept', value: STORAGE[file.storage] },
    ...(file.kind === 'footage' ? [{ label: 'Played from', value: file.hasProxy ? 'a stand-in with the same frames; the original is untouched' : 'the original' }] : []),
    { label: 'SHA-256', value: file.sha256 },
  ]
  const read = readableFacts(file.facts)
  return (
    <>
      <section aria-label="File">
        <h3>File</h3>
        <FactTable facts={own} />
      </section>
      {read.length > 0 && (
        <section aria-label="What was read from it">
          <h3>What was read from it</h3>
          <FactTable facts={read} />
        </section>
      )}
    </>
  )
}
