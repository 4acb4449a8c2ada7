/** Which frames of one film the page has, and those on their way to it. */
import { closeBoth } from '../frame-cache.ts'
import type { FromWorker } from './messages.ts'
import { ownedFrame } from './owned-frame.ts'

/** The page may be busy. */
const MOST_ON_THE_WAY = 6

export type Post = (message: FromWorker, transfer?: Transferable[]) => void

export class FrameDelivery {
  private readonly filmId: string
  private readonly post: Post
  private readonly kept: Uint8Array
  private onTheWay = 0
  private closed = false

  constructor(filmId: string, frames: number, post: Post) {
    this.filmId = filmId
    this.kept = new Uint8Array(frames)
    this.post = post
  }

  has(index: number): boolean {
    return this.kept[index] === 1
  }

  get hasRoom(): boolean {
    return this.onTheWay < MOST_ON_THE_WAY
  }

  /** Takes the decoder's frame over, and says how many bytes it takes with its smaller copy. */
  async send(decoded: VideoFrame, index: number, reduceBy: number): Promise<number> {
    this.kept[index] = 1
    this.onTheWay++
    try {
      const owned = await ownedFrame(decoded, reduceBy)
      const { frame, reduced, bytes } = owned
      if (this.closed) closeBoth(owned)
      else this.post({ kind: 'frame', filmId: this.filmId, index, frame, reduced, bytes }, reduced ? [frame, reduced.frame] : [frame])
      return bytes
    } catch (thrown) {
      this.kept[index] = 0
      this.onTheWay--
      throw thrown
    }
  }

  taken(): void {
    this.onTheWay--
  }

  dropped(index: number): void {
    this.kept[index] = 0
  }

  close(): void {
    this.closed = true
  }
}
