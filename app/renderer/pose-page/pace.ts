import type { Channel } from './channel.ts'

const TELL_EVERY_MS = 500

/** How far it is, and how fast: also how the engine knows that the page has not got stuck. */
export class Pace {
  private readonly channel: Pick<Channel, 'tell'>
  private readonly device: string
  private readonly firstFrame: number
  private readonly startMs = performance.now()
  private toldMs = -Infinity

  constructor(channel: Pick<Channel, 'tell'>, { firstFrame, device }: { firstFrame: number; device: string }) {
    this.channel = channel
    this.firstFrame = firstFrame
    this.device = device
  }

  /** Everything before this frame. */
  done(framesDone: number, isLast: boolean): void {
    const nowMs = performance.now()
    if (nowMs - this.toldMs < TELL_EVERY_MS && !isLast) return
    this.toldMs = nowMs
    const seconds = (nowMs - this.startMs) / 1e3
    this.channel.tell({ type: 'progress', framesDone, framesPerS: seconds > 0 ? (framesDone - this.firstFrame) / seconds : null, device: this.device })
  }
}
