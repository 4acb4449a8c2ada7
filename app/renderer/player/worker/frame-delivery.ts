/** Which frames of one film the page has, and those on their way to it. */
import type { FromWorker } from './messages.ts'
import { ownedFrame } from './owned-frame.ts'

/** The page may be busy. */
const MOST_ON_THE_WAY = 6

export type Post = (message: FromWorker, transfer?: Transferable[]) => void

export class FrameDelivery {
  private readonly filmId: string
  private readonly post: Post
  /** By how much smaller the page has each frame; 0: not at all. */
  private readonly kept: Uint8Array
  private onTheWay = 0
  private closed = false

  constructor(filmId: string, frames: number, post: Post) {
    this.filmId = filmId
    this.kept = new Uint8Array(frames)
    this.post = post
  }

  /** At least as large as that. */
  has(index: number, by: number): boolean {
    const kept = this.kept[index]!
    return kept > 0 && kept <= by
  }

  get hasRoom(): boolean {
    return this.onTheWay < MOST_ON_THE_WAY
  }

  /** Takes the decoder's frame over, and says how many bytes it takes. */
  async send(decoded: VideoFrame, index: number, by: number): Promise<number> {
    const before = this.kept[index]!
    this.kept[index] = by
    this.onTheWay++
    try {
      const { picture, bytes } = await ownedFrame(decoded, by)
      if (this.closed) picture.frame.close()
      else this.post({ kind: 'frame', filmId: this.filmId, index, picture, bytes }, [picture.frame])
      return bytes
    } catch (thrown) {
      this.kept[index] = before
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
