/** What was said longer before the end says nothing of why it came. */
const LAST_MS = 5_000
const LAST_WORDS_LENGTH = 4_000

/** What a process says, as far as it may be about its end. */
export class LastWords {
  #said: { text: string; atMs: number }[] = []

  hear(text: string, atMs: number): void {
    this.#said = [...this.#since(atMs - LAST_MS), { text, atMs }]
  }

  before(endMs: number): string {
    return this.#since(endMs - LAST_MS).map(({ text }) => text).join('').slice(-LAST_WORDS_LENGTH).trim()
  }

  #since(fromMs: number) {
    return this.#said.filter(({ atMs }) => atMs >= fromMs)
  }
}
