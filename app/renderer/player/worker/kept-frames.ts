/** Which frames of one film the page has: how much smaller each, and how many bytes that takes. */
export class KeptFrames {
  /** 0: it is not there. */
  private readonly by: Uint8Array
  private readonly bytes: Float64Array

  constructor(frames: number) {
    this.by = new Uint8Array(frames)
    this.bytes = new Float64Array(frames)
  }

  isThere(index: number): boolean {
    return this.by[index]! > 0
  }

  /** At least as large as that. */
  has(index: number, by: number): boolean {
    return this.isThere(index) && this.by[index]! <= by
  }

  /** Of what would be kept there: of what is, where that is large enough. */
  bytesOf(index: number, by: number, usual: number): number {
    return this.has(index, by) ? this.bytes[index]! : usual
  }

  put(index: number, by: number, bytes: number): void {
    this.by[index] = by
    this.bytes[index] = bytes
  }

  drop(index: number): void {
    this.by[index] = 0
  }
}
