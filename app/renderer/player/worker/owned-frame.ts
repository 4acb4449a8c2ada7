import type { Reduced } from '../player.ts'
import { layoutInWords, smallerPicture } from './smaller-picture.ts'

/** A decoder's frames may come from a small pool that it needs back; those that are kept are ours. */

export interface OwnedFrame {
  frame: VideoFrame
  reduced: Reduced | null
  /** Of both. */
  bytes: number
}

/** `transfer` hands the memory over instead of copying it once more; not in TypeScript's types yet. */
type BufferInit = VideoFrameBufferInit & { transfer?: ArrayBuffer[] }

/**
 * As stored: not turned, not mirrored, not stretched; and the same picture made smaller by a whole number, where that is
 * more than 1. The decoder's frame is closed.
 */
export async function ownedFrame(decoded: VideoFrame, reduceBy: number): Promise<OwnedFrame> {
  try {
    const { timestamp } = decoded
    const { width, height } = decoded.visibleRect!
    // Absent where the picture lies in a graphics card and cannot be told from outside.
    const format = decoded.format ?? 'RGBA'
    const colours = decoded.format === null ? {} : { colorSpace: decoded.colorSpace.toJSON() }
    const room = layoutInWords(format, width, height)
    const options: VideoFrameCopyToOptions = { ...(decoded.format === null ? { format } : {}), ...(room ? { layout: room.layout } : {}) }
    const data = new ArrayBuffer(decoded.allocationSize(options))
    const layout = await decoded.copyTo(data, options)
    const smaller = reduceBy > 1 ? smallerPicture({ format, width, height, data, layout }, reduceBy) : null
    const asFrame = (picture: { width: number; height: number; data: ArrayBuffer; layout: PlaneLayout[] }) => {
      const init: BufferInit = { format, codedWidth: picture.width, codedHeight: picture.height, timestamp, layout: picture.layout, ...colours, transfer: [picture.data] }
      return new VideoFrame(picture.data, init)
    }
    const bytes = data.byteLength + (smaller?.data.byteLength ?? 0)
    const frame = asFrame({ width, height, data, layout })
    try {
      return { frame, reduced: smaller && { frame: asFrame(smaller), by: reduceBy }, bytes }
    } catch (thrown) {
      frame.close()
      throw thrown
    }
  } finally {
    decoded.close()
  }
}
