export type FootageFamily = 'iso-bmff' | 'matroska' | 'avi' | 'mpeg-ts' | 'mpeg-ps' | 'mpeg-es' | 'asf' | 'flv' | 'mxf'

export interface FootageContainer {
  family: FootageFamily
  format: FootageFormat
  /** As a person would call it: `MP4`, `AVI`. */
  label: string
}

export type FootageFormat = 'mp4' | 'mov' | 'm4v' | '3gp' | 'mkv' | 'webm' | 'avi' | 'mts' | 'ts' | 'mpg' | 'm2v' | 'wmv' | 'flv' | 'mxf'

const OF = {
  mp4: { family: 'iso-bmff', format: 'mp4', label: 'MP4' },
  mov: { family: 'iso-bmff', format: 'mov', label: 'QuickTime' },
  m4v: { family: 'iso-bmff', format: 'm4v', label: 'M4V' },
  '3gp': { family: 'iso-bmff', format: '3gp', label: '3GP' },
  mkv: { family: 'matroska', format: 'mkv', label: 'Matroska' },
  webm: { family: 'matroska', format: 'webm', label: 'WebM' },
  avi: { family: 'avi', format: 'avi', label: 'AVI' },
  mts: { family: 'mpeg-ts', format: 'mts', label: 'AVCHD (M2TS)' },
  ts: { family: 'mpeg-ts', format: 'ts', label: 'MPEG transport stream' },
  mpg: { family: 'mpeg-ps', format: 'mpg', label: 'MPEG' },
  m2v: { family: 'mpeg-es', format: 'm2v', label: 'MPEG video without a container' },
  wmv: { family: 'asf', format: 'wmv', label: 'Windows Media' },
  flv: { family: 'flv', format: 'flv', label: 'Flash Video' },
  mxf: { family: 'mxf', format: 'mxf', label: 'MXF' },
} as const satisfies Record<FootageFormat, FootageContainer>

/** Top-level boxes a film may begin with (ISO/IEC 14496-12, and QuickTime's older `wide` and `pnot`). */
const FIRST_BOXES = new Set(['moov', 'mdat', 'wide', 'free', 'skip', 'pnot', 'uuid'])
/** Pieces of a stream, which only MP4 knows (ISO/IEC 14496-12 §8.8, §8.16). */
const FRAGMENT_BOXES = new Set(['moof', 'styp', 'sidx'])
/** `ftyp` brands of still pictures, which share the container. */
const PICTURE_BRANDS = new Set(['heic', 'heix', 'heim', 'heis', 'hevc', 'mif1', 'msf1', 'avif', 'avis', 'crx '])

const ASF = [0x30, 0x26, 0xb2, 0x75, 0x8e, 0x66, 0xcf, 0x11]
/** SMPTE 377-1: the header partition's key; up to 64 KiB of run-in may stand before it. */
const MXF = [0x06, 0x0e, 0x2b, 0x34, 0x02, 0x05, 0x01, 0x01, 0x0d, 0x01, 0x02, 0x01, 0x01]

export const HEAD_BYTES = 64 << 10

/** The container that a file's first `HEAD_BYTES` belong to; 1 KiB decides nearly every case. */
export function recogniseFootageContainer(head: Uint8Array): FootageContainer | undefined {
  const box = text(head, 4, 4)
  if (box === 'ftyp') return isoContainer(text(head, 8, 4))
  if (FIRST_BOXES.has(box) && boxSizeIsSane(head)) return OF.mov
  if (FRAGMENT_BOXES.has(box) && boxSizeIsSane(head)) return OF.mp4
  if (startsWith(head, [0x1a, 0x45, 0xdf, 0xa3])) return text(head, 0, 128).includes('webm') ? OF.webm : OF.mkv
  if (text(head, 0, 4) === 'RIFF' && text(head, 8, 4) === 'AVI ') return OF.avi
  if (startsWith(head, ASF)) return OF.wmv
  if (startsWith(head, [0x46, 0x4c, 0x56, 0x01])) return OF.flv
  if (startsWith(head, [0, 0, 1, 0xba])) return OF.mpg
  if (startsWith(head, [0, 0, 1, 0xb3])) return OF.m2v
  if (isTransportStream(head, 0, 188)) return OF.ts
  // AVCHD and Blu-ray put a 4-byte time stamp before each packet.
  if (isTransportStream(head, 4, 192)) return OF.mts
  if (find(head, MXF)) return OF.mxf
  return undefined
}

/** What an extension promises: the table is by format, and these are the other spellings. */
export function footageOfExtension(extension: string): FootageContainer | undefined {
  const aliases: Record<string, keyof typeof OF> = { qt: 'mov', '3g2': '3gp', m2ts: 'mts', m2t: 'ts', mpeg: 'mpg', vob: 'mpg', m1v: 'm2v', mpv: 'm2v', asf: 'wmv', mk3d: 'mkv' }
  const format = Object.hasOwn(aliases, extension) ? aliases[extension] : extension
  return format !== undefined && Object.hasOwn(OF, format) ? OF[format as keyof typeof OF] : undefined
}

function isoContainer(brand: string): FootageContainer | undefined {
  if (PICTURE_BRANDS.has(brand)) return undefined
  if (brand === 'qt  ') return OF.mov
  if (brand.startsWith('3g')) return OF['3gp']
  if (brand.startsWith('M4V')) return OF.m4v
  return OF.mp4
}

/** 0 means "to the end", 1 "a 64-bit size follows"; anything else includes the 8 bytes of the header. */
function boxSizeIsSane(head: Uint8Array): boolean {
  const size = new DataView(head.buffer, head.byteOffset, head.byteLength).getUint32(0)
  return size <= 1 || size >= 8
}

/** Every packet begins with 0x47 (ISO/IEC 13818-1); three in place are no accident. */
function isTransportStream(head: Uint8Array, first: number, packet: number): boolean {
  const packets = Math.min(Math.floor((head.length - first) / packet), 5)
  if (packets < 3) return false
  return Array.from({ length: packets }).every((_, index) => head[first + index * packet] === 0x47)
}

function startsWith(head: Uint8Array, signature: readonly number[], at = 0): boolean {
  return signature.every((byte, index) => head[at + index] === byte)
}

function find(head: Uint8Array, signature: readonly number[]): boolean {
  for (let at = head.indexOf(signature[0] ?? 0); at >= 0; at = head.indexOf(signature[0] ?? 0, at + 1)) {
    if (startsWith(head, signature, at)) return true
  }
  return false
}

function text(bytes: Uint8Array, start: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(start, start + length))
}
