/** Which container a file's first bytes announce. */
import { fourLetters, viewOf } from './iso-boxes.ts'

export type Container = 'mp4' | 'mov' | 'mkv' | 'webm' | 'mpeg-ts' | 'avi' | 'mpeg-ps' | 'wmv' | 'mxf' | 'flv'

/** Enough for two packets of an AVCHD stream (192 bytes each) and a Matroska header. */
export const SIGNATURE_BYTES = 1024

const ISO_BOXES = new Set(['ftyp', 'moov', 'mdat', 'wide', 'free', 'skip', 'pnot', 'styp', 'moof', 'sidx', 'uuid'])
const ASF_HEADER = [0x30, 0x26, 0xb2, 0x75, 0x8e, 0x66, 0xcf, 0x11]
const MXF_PARTITION = [0x06, 0x0e, 0x2b, 0x34]
const EBML_HEADER = [0x1a, 0x45, 0xdf, 0xa3]
const TS_PACKET_BYTES = 188
const M2TS_PACKET_BYTES = 192

export function containerOf(head: Uint8Array): Container | undefined {
  const view = viewOf(head)
  const box = fourLetters(view, 4)
  if (box !== undefined && ISO_BOXES.has(box)) return box === 'ftyp' && fourLetters(view, 8) !== 'qt  ' ? 'mp4' : box === 'styp' || box === 'moof' || box === 'sidx' ? 'mp4' : 'mov'
  if (startsWith(head, EBML_HEADER)) return new TextDecoder('latin1').decode(head.subarray(0, 64)).includes('webm') ? 'webm' : 'mkv'
  if (fourLetters(view, 0) === 'RIFF' && fourLetters(view, 8) === 'AVI ') return 'avi'
  if (startsWith(head, ASF_HEADER)) return 'wmv'
  if (startsWith(head, [0x00, 0x00, 0x01, 0xba])) return 'mpeg-ps'
  if (startsWith(head, MXF_PARTITION)) return 'mxf'
  if (startsWith(head, [0x46, 0x4c, 0x56, 0x01])) return 'flv'
  const isSync = (offset: number, period: number) => head[offset] === 0x47 && head[offset + period] === 0x47
  return isSync(0, TS_PACKET_BYTES) || isSync(4, M2TS_PACKET_BYTES) ? 'mpeg-ts' : undefined
}

function startsWith(head: Uint8Array, bytes: readonly number[]): boolean {
  return bytes.every((byte, index) => head[index] === byte)
}
