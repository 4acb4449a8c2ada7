/** Bytes that come one piece after the other, read as far as they are wanted: never is more than a piece of them held. */
export class Pieces {
  readonly #source: AsyncIterator<Uint8Array>
  #rest: Buffer = Buffer.alloc(0)

  constructor(source: AsyncIterable<Uint8Array>) {
    this.#source = source[Symbol.asyncIterator]()
  }

  /** Undefined at the end. */
  async next(): Promise<Buffer | undefined> {
    if (this.#rest.length > 0) {
      const piece = this.#rest
      this.#rest = Buffer.alloc(0)
      return piece
    }
    for (;;) {
      const { done, value } = await this.#source.next()
      if (done) return undefined
      if (value.length > 0) return asBuffer(value)
    }
  }

  /** What was read too far. */
  giveBack(bytes: Buffer): void {
    this.#rest = this.#rest.length === 0 ? bytes : Buffer.concat([bytes, this.#rest])
  }

  /** So many, or as many as there are. */
  async take(length: number): Promise<Buffer> {
    const parts: Buffer[] = []
    for (let missing = length; missing > 0; ) {
      const piece = await this.next()
      if (!piece) break
      parts.push(piece.subarray(0, missing))
      if (piece.length > missing) this.giveBack(piece.subarray(missing))
      missing -= Math.min(missing, piece.length)
    }
    return Buffer.concat(parts)
  }

  async peek(length: number): Promise<Buffer> {
    const bytes = await this.take(length)
    this.giveBack(bytes)
    return bytes
  }

  /** The next so many, as they come; `isShort` where they end before. */
  async *part(length: number): AsyncGenerator<Buffer> {
    for (let missing = length; missing > 0; ) {
      const piece = await this.next()
      if (!piece) throw new Error('it ends too early')
      if (piece.length > missing) this.giveBack(piece.subarray(missing))
      yield piece.subarray(0, missing)
      missing -= Math.min(missing, piece.length)
    }
  }

  /** To where a mark begins; false: there is none any more. */
  async skipTo(mark: Uint8Array): Promise<boolean> {
    for (let kept: Buffer = Buffer.alloc(0); ; ) {
      const piece = await this.next()
      if (!piece) return false
      const bytes = Buffer.concat([kept, piece])
      const at = bytes.indexOf(mark)
      if (at >= 0) {
        this.giveBack(bytes.subarray(at))
        return true
      }
      kept = bytes.subarray(Math.max(0, bytes.length - mark.length + 1))
    }
  }

  /** All that are left. */
  async *[Symbol.asyncIterator](): AsyncGenerator<Buffer> {
    for (let piece = await this.next(); piece; piece = await this.next()) yield piece
  }

  async drain(): Promise<void> {
    while (await this.next());
  }
}

const asBuffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
