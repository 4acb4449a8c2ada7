import { labelsInArchive } from '../../../../core/formats/annotations/label-archive.ts'
import { bytesInMemory } from '../../../../core/formats/byte-source.ts'

const inflated = (bytes: Uint8Array): Promise<Uint8Array> => new Response(new Blob([bytes as BlobPart]).stream().pipeThrough(new DecompressionStream('deflate-raw'))).bytes()

/** A chosen file as texts: of an archive, those in it. */
export async function labelFiles(file: File): Promise<{ path: string; text: string }[]> {
  if (!/\.zip$/i.test(file.name)) return [{ path: file.webkitRelativePath || file.name, text: await file.text() }]
  return labelsInArchive(file.name, bytesInMemory(new Uint8Array(await file.arrayBuffer())), inflated)
}
