/** Lets a few tasks run at a time and makes the others wait for their turn. */
export class QueueOfFew {
  private readonly waiting: (() => void)[] = []
  private free: number
  constructor(atOnce: number) {
    this.free = atOnce
  }

  async run<Result>(task: () => Promise<Result>): Promise<Result> {
    if (this.free > 0) this.free--
    else await new Promise<void>((resolve) => void this.waiting.push(resolve))
    try {
      return await task()
    } finally {
      const next = this.waiting.shift()
      if (next) next()
      else this.free++
    }
  }
}
