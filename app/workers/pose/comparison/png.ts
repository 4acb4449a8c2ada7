import { crc32, deflateSync } from 'node:zlib'
import type { ColourPicture } from '../../../core/image/colour-picture.ts'

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/** ISO/IEC 15948: 8 bits a colour, three colours, each row as the difference to its left neighbours (filter 1), which packs photographs well. */
export function pngOf({ width, height, data }: ColourPicture): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2, 0, 0, 0], 8)
  const rows = Buffer.alloc(height * (3 * width + 1))
  for (let row = 0; row < height; row++) {
    const [from, to] = [3 * row * width, row * (3 * width + 1)]
    rows[to] = 1
    for (let at = 0; at < 3 * width; at++) rows[to + 1 + at] = data[from + at]! - (at < 3 ? 0 : data[from + at - 3]!)
  }
  return Buffer.concat([SIGNATURE, chunk('IHDR', header), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))])
}

function chunk(type: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), content])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(content.length)
  check.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, check])
}
