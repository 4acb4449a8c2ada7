import type { KeptPicture } from '../player.ts'
import { layoutInWords, smallerPicture } from './smaller-picture.ts'

/** A decoder's frames may come from a small pool that it needs back; those that are kept are ours. */
export interface OwnedFrame {
  picture: KeptPicture
  bytes: number
}

/** `transfer` hands the memory over instead of copying it once more; not in TypeScript's types yet. */
type BufferInit = VideoFrameBufferInit & { transfer?: ArrayBuffer[] }

/** Memory that is used for the first time costs more than what is done with it. */
const spare: ArrayBuffer[] = []
const MOST_SPARE = 8

const borrowed = (bytes: number) => {
  const at = spare.findIndex(({ byteLength }) => byteLength === bytes)
  return at < 0 ? new ArrayBuffer(bytes) : spare.splice(at, 1)[0]!
}
function giveBack(buffer: ArrayBuffer): void {
  spare.unshift(buffer)
  spare.length = Math.min(spare.length, MOST_SPARE)
}

/** As stored: not turned, not mirrored, not stretched; but smaller by that whole number. The decoder's frame is closed. */
export async function ownedFrame(decoded: VideoFrame, by: number): Promise<OwnedFrame> {
  try {
    const { timestamp } = decoded
    const { width, height } = decoded.visibleRect!
    // Absent where the picture lies in a graphics card and cannot be told from outside.
    const format = decoded.format ?? 'RGBA'
    const colours = decoded.format === null ? {} : { colorSpace: decoded.colorSpace.toJSON() }
    const room = layoutInWords(format, width, height)
    const options: VideoFrameCopyToOptions = { ...(decoded.format === null ? { format } : {}), ...(room ? { layout: room.layout } : {}) }
    const isReduced = by > 1 && room !== null
    const allocate = isReduced ? borrowed : (bytes: number) => new ArrayBuffer(bytes)
    const whole = { format, width, height, data: allocate(decoded.allocationSize(options)) }
    const layout = await decoded.copyTo(whole.data, options)
    const kept = isReduced ? smallerPicture({ ...whole, layout }, by) : { ...whole, layout }
    if (isReduced) giveBack(whole.data)
    const init: BufferInit = { format, codedWidth: kept.width, codedHeight: kept.height, timestamp, layout: kept.layout, ...colours, transfer: [kept.data] }
    const bytes = kept.data.byteLength
    return { picture: { frame: new VideoFrame(kept.data, init), by: isReduced ? by : 1, width, height }, bytes }
  } finally {
    decoded.close()
  }
}
