/**
 * Content whose bytes lie in their place already while the rows that name them are about to be written: cleaning
 * up leaves it alone.
 */
export class Held {
  readonly #counts = new Map<string, number>()

  has(hash: string): boolean {
    return this.#counts.has(hash)
  }

  async during(hashes: readonly string[], work: () => Promise<void>): Promise<void> {
    for (const hash of hashes) this.#counts.set(hash, (this.#counts.get(hash) ?? 0) + 1)
    try {
      await work()
    } finally {
      for (const hash of hashes) this.#release(hash)
    }
  }

  #release(hash: string): void {
    const count = this.#counts.get(hash) ?? 0
    if (count > 1) this.#counts.set(hash, count - 1)
    else this.#counts.delete(hash)
  }
}
