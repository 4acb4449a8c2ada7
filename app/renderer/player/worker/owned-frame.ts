/** A decoder's frames may come from a small pool that it needs back; those that are kept are ours. */

export interface OwnedFrame {
  frame: VideoFrame
  bytes: number
}

/** `transfer` hands the memory over instead of copying it once more; not in TypeScript's types yet. */
type BufferInit = VideoFrameBufferInit & { transfer?: ArrayBuffer[] }

/** As stored: not turned, not mirrored, not stretched. The decoder's frame is closed. */
export async function ownedFrame(decoded: VideoFrame): Promise<OwnedFrame> {
  try {
    const { visibleRect, timestamp, colorSpace } = decoded
    // Absent where the picture lies in a graphics card and cannot be told from outside.
    const format = decoded.format ?? 'RGBA'
    const options: VideoFrameCopyToOptions = decoded.format === null ? { format } : {}
    const data = new ArrayBuffer(decoded.allocationSize(options))
    const layout = await decoded.copyTo(data, options)
    const init: BufferInit = {
      format,
      codedWidth: visibleRect!.width,
      codedHeight: visibleRect!.height,
      timestamp,
      layout,
      ...(decoded.format === null ? {} : { colorSpace: colorSpace.toJSON() }),
      transfer: [data],
    }
    const bytes = data.byteLength
    return { frame: new VideoFrame(data, init), bytes }
  } finally {
    decoded.close()
  }
}
