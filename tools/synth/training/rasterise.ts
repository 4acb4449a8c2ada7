/** Triangles onto pixels by a processor: nearest first, colours mixed between the corners. */

export interface Canvas {
  width: number
  height: number
  /** Red, green, blue in linear light times coverage, and coverage itself: 0 or 1. */
  colours: Float32Array
  depths: Float32Array
}

export function emptyCanvas(width: number, height: number): Canvas {
  return { width, height, colours: new Float32Array(4 * width * height), depths: new Float32Array(width * height).fill(Infinity) }
}

/** `corners`: x and y in pixels and the distance from the camera, by vertex. `lights`: three numbers a vertex. */
export function rasterise(canvas: Canvas, triangles: Uint32Array, corners: Float32Array, lights: Float32Array): void {
  const { width, height, colours, depths } = canvas
  for (let at = 0; at < triangles.length; at += 3) {
    const [a, b, c] = [3 * triangles[at]!, 3 * triangles[at + 1]!, 3 * triangles[at + 2]!]
    const ax = corners[a]!
    const ay = corners[a + 1]!
    const bx = corners[b]!
    const by = corners[b + 1]!
    const cx = corners[c]!
    const cy = corners[c + 1]!
    const area = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax)
    // Counter-clockwise from outside in a room is clockwise where rows grow downwards.
    if (!(area < 0)) continue
    const left = Math.max(0, Math.ceil(Math.min(ax, bx, cx)))
    const right = Math.min(width - 1, Math.floor(Math.max(ax, bx, cx)))
    const top = Math.max(0, Math.ceil(Math.min(ay, by, cy)))
    const bottom = Math.min(height - 1, Math.floor(Math.max(ay, by, cy)))
    const share = 1 / area
    for (let y = top; y <= bottom; y++) {
      for (let x = left; x <= right; x++) {
        const ofA = ((bx - x) * (cy - y) - (by - y) * (cx - x)) * share
        const ofB = ((cx - x) * (ay - y) - (cy - y) * (ax - x)) * share
        const ofC = 1 - ofA - ofB
        if (ofA < 0 || ofB < 0 || ofC < 0) continue
        const pixel = y * width + x
        const depth = ofA * corners[a + 2]! + ofB * corners[b + 2]! + ofC * corners[c + 2]!
        if (depth >= depths[pixel]!) continue
        depths[pixel] = depth
        colours[4 * pixel] = ofA * lights[a]! + ofB * lights[b]! + ofC * lights[c]!
        colours[4 * pixel + 1] = ofA * lights[a + 1]! + ofB * lights[b + 1]! + ofC * lights[c + 1]!
        colours[4 * pixel + 2] = ofA * lights[a + 2]! + ofB * lights[b + 2]! + ofC * lights[c + 2]!
        colours[4 * pixel + 3] = 1
      }
    }
  }
}

/** Half as wide and high: four pixels averaged in linear light, then as sRGB of 8 bits, colour not multiplied by coverage. */
export function halvedSrgb({ width, height, colours }: Canvas): { width: number; height: number; rgba: Uint8Array } {
  const [w, h] = [width >> 1, height >> 1]
  const rgba = new Uint8Array(4 * w * h)
  for (let y = 0; y < h; y++)
    for (let x = 0; x < w; x++) {
      const [first, next] = [4 * (2 * y * width + 2 * x), 4 * ((2 * y + 1) * width + 2 * x)]
      const sum = (channel: number) => colours[first + channel]! + colours[first + 4 + channel]! + colours[next + channel]! + colours[next + 4 + channel]!
      const cover = sum(3)
      if (cover === 0) continue
      const at = 4 * (y * w + x)
      for (let channel = 0; channel < 3; channel++) rgba[at + channel] = SRGB[Math.min(1023, Math.round((1023 * sum(channel)) / cover))]!
      rgba[at + 3] = Math.round(63.75 * cover)
    }
  return { width: w, height: h, rgba }
}

/** Of 0 to 1 in 1023 steps (IEC 61966-2-1). */
const SRGB = Uint8Array.from({ length: 1024 }, (_, step) => {
  const value = step / 1023
  return Math.round(255 * (value <= 0.0031308 ? 12.92 * value : 1.055 * value ** (1 / 2.4) - 0.055))
})
