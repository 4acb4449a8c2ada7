import type { Progress } from '../../contract/basics/progress.ts'

const SAVE_EVERY_MS = 1_000
const TELL_EVERY_MS = 100

interface Listeners {
  save: (now: Progress) => void
  tell: () => void
}

/** How far something is: written down now and then, and told about ten times a second, the last of it always. */
export class ToldProgress {
  now: Progress | null
  readonly #listeners: Listeners
  #savedMs = 0
  #toldMs = 0
  /** The newest is to be told in a moment. */
  #telling: NodeJS.Timeout | undefined

  constructor(begun: Progress | null, listeners: Listeners) {
    this.now = begun
    this.#listeners = listeners
  }

  on(now: Progress): void {
    this.now = now
    if (Date.now() - this.#savedMs > SAVE_EVERY_MS) {
      this.#savedMs = Date.now()
      this.#listeners.save(now)
    }
    const wait = TELL_EVERY_MS - (Date.now() - this.#toldMs)
    if (wait <= 0) this.#tell()
    else this.#telling ??= setTimeout(() => this.#tell(), wait).unref()
  }

  end(): void {
    clearTimeout(this.#telling)
    this.#telling = undefined
  }

  #tell(): void {
    this.end()
    this.#toldMs = Date.now()
    this.#listeners.tell()
  }
}
