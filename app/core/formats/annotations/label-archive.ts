/** Labels that come in as one archive: as they were exported, pictures and all, or packed again by whatever somebody has. */
import { ProblemError } from '../../problem.ts'
import type { ByteSource } from '../byte-source.ts'
import { storedBytes, type ZipEntry, zipEntries } from '../zip-entries.ts'
import type { TextFile } from './yolo-pose.ts'

const STORED = 0
const DEFLATED = 8
const LABELS = /\.(json|csv|txt|ya?ml)$/i
/** Notes beside labels, and what macOS puts into archives. */
const BESIDE = /(^|\/)(__MACOSX\/|\.|read ?me\b)/i
/** As much as a call takes in. */
const MOST_BYTES = 256 << 20

export async function labelsInArchive(name: string, source: ByteSource, inflate: (bytes: Uint8Array) => Promise<Uint8Array>): Promise<TextFile[]> {
  const entries = await zipEntries(source)
  if (!entries) throw refused(name, 'it is no archive, or it is cut short')
  const wanted = entries.filter((entry) => LABELS.test(entry.name) && !BESIDE.test(entry.name))
  if (wanted.length === 0) throw refused(name, 'no file of labels is in it')
  if (wanted.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0) > MOST_BYTES) throw refused(name, 'its labels are more than 256 MB')
  const files: TextFile[] = []
  for (const entry of wanted) files.push({ path: entry.name, text: new TextDecoder().decode(await bytesOf(name, source, entry, inflate)) })
  return files
}

async function bytesOf(name: string, source: ByteSource, entry: ZipEntry, inflate: (bytes: Uint8Array) => Promise<Uint8Array>): Promise<Uint8Array> {
  if (entry.isEncrypted) throw refused(name, `"${entry.name}" has a password`)
  if (entry.method !== STORED && entry.method !== DEFLATED) throw refused(name, `"${entry.name}" is packed in a way that is not read here`)
  const stored = await storedBytes(source, entry)
  const bytes = stored && (entry.method === STORED ? stored : await inflate(stored).catch(() => undefined))
  if (bytes?.length !== entry.sizeBytes) throw refused(name, `"${entry.name}" is damaged`)
  return bytes
}

const refused = (name: string, why: string): ProblemError =>
  new ProblemError({ code: 'annotations-refused', message: `"${name}" cannot be read: ${why}.`, hint: 'Choose an archive of labels as Stridescope writes them, or its files unpacked.', subject: name })
