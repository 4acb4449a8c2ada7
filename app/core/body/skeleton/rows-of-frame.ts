/** Of a table by frame: the first row of one frame, and the one behind its last. */
export function rowsOfFrame(frames: Uint32Array, frame: number): readonly [from: number, to: number] {
  return [firstNotBefore(frames, frame), firstNotBefore(frames, frame + 1)]
}

function firstNotBefore(frames: Uint32Array, frame: number): number {
  let [low, high] = [0, frames.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (frames[middle]! < frame) low = middle + 1
    else high = middle
  }
  return low
}
