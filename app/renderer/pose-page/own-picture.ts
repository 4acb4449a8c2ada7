/** May be kept: a decoder may need its own ones back before it goes on. */
export type OwnPicture = VideoFrame | ImageBitmap

/** The decoder's is closed. */
export async function ownCopy(decoded: VideoFrame): Promise<OwnPicture> {
  try {
    const { format, timestamp, displayWidth, displayHeight, visibleRect } = decoded
    // It lies in a graphics card, and nobody can tell how.
    if (format === null || !visibleRect) return await createImageBitmap(decoded)
    const bytes = new Uint8Array(decoded.allocationSize())
    const layout = await decoded.copyTo(bytes)
    const { width: codedWidth, height: codedHeight } = visibleRect
    return new VideoFrame(bytes, { format, codedWidth, codedHeight, layout, timestamp, displayWidth, displayHeight, colorSpace: decoded.colorSpace.toJSON() })
  } finally {
    decoded.close()
  }
}
