/** Hands one film's frames to the page. */
import { KeptFrames } from './kept-frames.ts'
import type { FromWorker } from './messages.ts'
import { ownedFrame } from './owned-frame.ts'

/** The page may be busy. */
const MOST_ON_THE_WAY = 6

export type Post = (message: FromWorker, transfer?: Transferable[]) => void

export class FrameDelivery {
  private readonly filmId: string
  private readonly post: Post
  /** Those that are on their way counted in. */
  readonly kept: KeptFrames
  private onTheWay = 0
  private closed = false

  constructor(filmId: string, frames: number, post: Post) {
    this.filmId = filmId
    this.kept = new KeptFrames(frames)
    this.post = post
  }

  get hasRoom(): boolean {
    return this.onTheWay < MOST_ON_THE_WAY
  }

  /** Takes the decoder's frame over, and says how many bytes it takes. `usual`: about how many it will be. */
  async send(decoded: VideoFrame, index: number, by: number, usual: number): Promise<number> {
    this.kept.put(index, by, usual)
    this.onTheWay++
    try {
      const { picture, bytes } = await ownedFrame(decoded, by)
      // Some layouts are kept as they are.
      this.kept.put(index, picture.by, bytes)
      if (this.closed) picture.frame.close()
      else this.post({ kind: 'frame', filmId: this.filmId, index, picture, bytes }, [picture.frame])
      return bytes
    } catch (thrown) {
      this.kept.drop(index)
      this.onTheWay--
      throw thrown
    }
  }

  taken(): void {
    this.onTheWay--
  }

  close(): void {
    this.closed = true
  }
}
