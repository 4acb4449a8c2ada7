/** Places for pictures that one thread fills and the other empties, in order. */

export interface Ring {
  bytes: SharedArrayBuffer
  /** How many pictures have been done with since the beginning. */
  done: SharedArrayBuffer
  places: number
  pictureBytes: number
}

const MOST_BYTES = 64e6
const MOST_PLACES = 16

export function newRing(pictureBytes: number): Ring {
  const places = Math.min(MOST_PLACES, Math.max(2, Math.floor(MOST_BYTES / pictureBytes)))
  return { bytes: new SharedArrayBuffer(places * pictureBytes), done: new SharedArrayBuffer(4), places, pictureBytes }
}

/** Where the picture of this number lies. */
export function placeOf({ bytes, places, pictureBytes }: Ring, picture: number): Uint8Array {
  return new Uint8Array(bytes, (picture % places) * pictureBytes, pictureBytes)
}

/** The reader has done with one more. */
export function release({ done }: Ring): void {
  const count = new Int32Array(done)
  Atomics.add(count, 0, 1)
  Atomics.notify(count, 0)
}

/** Nobody reads any more: whoever waits for room goes on, and ends. */
export function letRun({ done }: Ring): void {
  const count = new Int32Array(done)
  Atomics.store(count, 0, 2 ** 30)
  Atomics.notify(count, 0)
}

/** Waits until there is room for the picture of this number. */
export async function roomFor({ done, places }: Ring, picture: number): Promise<void> {
  const count = new Int32Array(done)
  for (let now = Atomics.load(count, 0); now <= picture - places; now = Atomics.load(count, 0)) await Atomics.waitAsync(count, 0, now).value
}
