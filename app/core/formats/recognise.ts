import type { ByteSource } from './byte-source.ts'
import { saysCalibration } from './calibration-photo.ts'
import { cameraOf } from './camera-name.ts'
import type { FormatOfName } from './extensions.ts'
import { formatOfName, labelOf } from './extensions.ts'
import type { FootageContainer } from './footage-container.ts'
import { HEAD_BYTES, recogniseFootageContainer } from './footage-container.ts'
import type { FileKind, Oddity } from './inspection.ts'
import { mislabelled } from './mislabelled.ts'
import { fileName, extensionOf } from './path-parts.ts'
import { readAvailable } from './reading/available.ts'
import { decodeText, looksLikeText } from './reading/text.ts'
import type { KindAndFormat } from './recognise-text.ts'
import { recogniseText } from './recognise-text.ts'

export interface Recognition {
  kind: FileKind
  format: string
  /** `name` where the content is not what the name promises and nothing else that is known. */
  decidedBy: 'content' | 'name' | 'nothing'
  camera?: string
  /** For footage known by its content. */
  container?: FootageContainer
  /** Empty, zero-filled, mislabelled, not recognised. */
  oddities: Oddity[]
  /** False where not even the first bytes have arrived. */
  complete: boolean
}

/** What a file is, by its first bytes; by its name only where they say nothing. */
export async function recognise(path: string, source: ByteSource): Promise<Recognition> {
  const promised = formatOfName(path)
  if (source.sizeBytes === 0) {
    return byName(path, promised, {
      level: 'error',
      code: 'empty-file',
      field: 'size',
      message: `${fileName(path)} is empty: it holds 0 bytes.`,
      hint: 'The copy or the recording failed. Copy it again from where it was made.',
    })
  }
  const { bytes: head, missing } = await readAvailable(source, 0, HEAD_BYTES)
  if (head.length === 0) return { ...byName(path, promised), complete: !missing }
  if (head.every((byte) => byte === 0)) {
    return byName(path, promised, {
      level: 'error',
      code: 'zero-filled-file',
      field: 'content',
      message: `${fileName(path)} holds only zeros${head.length < source.sizeBytes ? ` in its first ${head.length >> 10} KB` : ''}: its content was never written or was lost.`,
      hint: 'This happens when a card or disk is removed too early. Copy it again from where it was made.',
    })
  }
  const container = recogniseFootageContainer(head)
  if (container !== undefined) {
    return named(path, { kind: 'footage', format: container.format }, container)
  }
  const content = recogniseBinary(head, path) ?? textContent(head, path)
  if (content !== undefined && content.kind !== 'unknown') return named(path, content)
  if (content !== undefined && isPlainPhoto(content)) return named(path, content)
  // The few bytes here decide nothing; the rest may.
  if (missing) return { ...byName(path, promised), complete: false }
  if (promised !== undefined && promised.format !== content?.format) return byName(path, promised, notWhatItsNameSays(path, promised, content, head))
  return {
    kind: 'unknown',
    format: content?.format ?? 'unknown',
    decidedBy: 'nothing',
    oddities: [
      {
        level: 'note',
        code: 'not-used-here',
        message: `${content === undefined ? 'The content is not known' : `This is ${labelOf(content.format)}`}; ${content?.format === 'stridescope-reference' ? 'it is no part of a session' : 'Stridescope has no use for it'}.`,
        ...hintFor(content?.format),
      },
    ],
    complete: true,
  }
}

/** Formats that people bring by mistake, and what they can do. */
const HINTS: Record<string, string> = {
  xls: 'Save the sheet as CSV.',
  zip: 'Unpack it first; an Excel workbook (.xlsx) can be saved as CSV.',
  gzip: 'Unpack it first.',
  'stridescope-reference': 'The library takes it in by "stridescope reference import".',
  heif: 'Export the picture as JPEG or PNG.',
}

function hintFor(format = ''): { hint?: string } {
  const hint = HINTS[format]
  return hint === undefined ? {} : { hint }
}

const SIGNATURES: { bytes: number[]; at?: number; format: string; kind?: FileKind }[] = [
  { bytes: [0x2e, 0x46, 0x49, 0x54], at: 8, format: 'fit', kind: 'wearable' },
  { bytes: [0xff, 0xd8, 0xff], format: 'jpeg' },
  { bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], format: 'png' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], format: 'xls' },
  { bytes: [0x50, 0x4b, 0x03, 0x04], format: 'zip' },
  { bytes: [0x1f, 0x8b, 0x08], format: 'gzip' },
  { bytes: [0x25, 0x50, 0x44, 0x46, 0x2d], format: 'pdf' },
  { bytes: [0x66, 0x74, 0x79, 0x70], at: 4, format: 'heif' },
]

function recogniseBinary(head: Uint8Array, path: string): KindAndFormat | undefined {
  const found = SIGNATURES.find(({ bytes, at = 0 }) => bytes.every((byte, index) => head[at + index] === byte))
  if (found !== undefined) {
    const isPhoto = found.format === 'jpeg' || found.format === 'png'
    return { kind: isPhoto && saysCalibration(path) ? 'calibration-photo' : (found.kind ?? 'unknown'), format: found.format }
  }
  // C3D has no signature but 0x50 after the block number of its parameters, always low.
  if (head[1] === 0x50 && (head[0] ?? 0) >= 2 && head.length >= 512 && !looksLikeText(head.subarray(0, 512))) {
    return { kind: 'c3d', format: 'c3d' }
  }
  return undefined
}

function textContent(head: Uint8Array, path: string): KindAndFormat | undefined {
  return looksLikeText(head) ? recogniseText(decodeText(head), extensionOf(path)) : undefined
}

function isPlainPhoto(content: KindAndFormat): boolean {
  return content.format === 'jpeg' || content.format === 'png'
}

function named(path: string, content: KindAndFormat, container?: FootageContainer): Recognition {
  return {
    ...content,
    decidedBy: 'content',
    ...cameraFor(path, content.kind),
    ...(container === undefined ? {} : { container }),
    oddities: mislabelled(path, content.format),
    complete: true,
  }
}

function byName(path: string, promised: FormatOfName | undefined, oddity?: Oddity): Recognition {
  const isPhoto = promised?.format === 'jpeg' || promised?.format === 'png'
  const kind = isPhoto && saysCalibration(path) ? 'calibration-photo' : (promised?.kind ?? 'unknown')
  return {
    kind,
    format: promised?.format ?? 'unknown',
    decidedBy: promised === undefined ? 'nothing' : 'name',
    ...cameraFor(path, kind),
    oddities: oddity === undefined ? [] : [oddity],
    complete: true,
  }
}

const HAS_CAMERA = new Set<FileKind>(['footage', 'keypoints', 'calibration-photo'])

function cameraFor(path: string, kind: FileKind): { camera?: string } {
  if (!HAS_CAMERA.has(kind)) return {}
  const camera = cameraOf(path)
  return camera === undefined ? {} : { camera }
}

function notWhatItsNameSays(path: string, promised: FormatOfName, content: KindAndFormat | undefined, head: Uint8Array): Oddity {
  const found = content === undefined ? `begins with the bytes ${hex(head.subarray(0, 8))}` : `is ${labelOf(content.format)}`
  return {
    level: 'error',
    code: 'content-not-recognised',
    field: `.${extensionOf(path)}`,
    message: `The name ends in .${extensionOf(path)} (${promised.label}), but the content ${found}.`,
    hint: 'The file is damaged, encrypted or wrongly named. Copy or export it again.',
  }
}

function hex(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join(' ')
}
