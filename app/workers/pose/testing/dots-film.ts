/** Films of people who are six coloured dots each, for the networks of make-models.py: where every keypoint lies is known. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { ffmpeg } from '../../testing/clips.ts'

/** Red, green, blue, cyan, magenta, yellow: keypoint k is the dot k % 6. In a person's own measure, whose middle is at 0 and whose height is 1. */
const DOTS = [
  { rgb: [255, 0, 0], x: 0, y: -0.5 },
  { rgb: [0, 255, 0], x: -0.2, y: -0.25 },
  { rgb: [0, 0, 255], x: 0.22, y: -0.2 },
  { rgb: [0, 255, 255], x: 0, y: 0.1 },
  { rgb: [255, 0, 255], x: -0.15, y: 0.5 },
  { rgb: [255, 255, 0], x: 0.18, y: 0.45 },
] as const

export interface Standing {
  x: number
  y: number
  height: number
}

/** Where each of so many keypoints lies: x and y after one another. */
export function keypointsOf({ x, y, height }: Standing, count: number): number[] {
  return Array.from({ length: count }, (_, keypoint) => DOTS[keypoint % 6]!).flatMap((dot) => [x + dot.x * height, y + dot.y * height])
}

interface DotsFilm {
  width: number
  height: number
  /** Frame by frame, who stands where. */
  frames: readonly (readonly Standing[])[]
  rate?: number
  /** Before the file: how it is coded. */
  coding?: readonly string[]
}

export const LOSSLESS = ['-c:v', 'libx264', '-preset', 'ultrafast', '-qp', '0', '-g', '12']

export async function makeDotsFilm(file: string, { width, height, frames, rate = 25, coding = LOSSLESS }: DotsFilm): Promise<string> {
  const colours = ['-color_primaries', 'bt709', '-color_trc', 'bt709', '-colorspace', 'bt709']
  const args = ['-v', 'error', '-y', '-f', 'rawvideo', '-pix_fmt', 'yuv420p', '-s', `${width}x${height}`, '-r', String(rate), ...colours, '-i', '-', ...coding, ...colours, file]
  const child = spawn(ffmpeg!, args, { stdio: ['pipe', 'inherit', 'inherit'] })
  for (const people of frames) if (!child.stdin.write(drawn(width, height, people))) await once(child.stdin, 'drain')
  child.stdin.end()
  const [code] = (await once(child, 'close')) as [number]
  if (code !== 0) throw new Error(`ffmpeg made no ${file}`)
  return file
}

/** Planes of a picture by BT.709, brightness 16 to 235. */
function drawn(width: number, height: number, people: readonly Standing[]): Uint8Array {
  const [halfWidth, halfHeight] = [(width + 1) >> 1, (height + 1) >> 1]
  const bytes = new Uint8Array(width * height + 2 * halfWidth * halfHeight)
  bytes.fill(16, 0, width * height)
  bytes.fill(128, width * height)
  const chroma = (row: number, column: number) => width * height + row * halfWidth + column
  for (const { x, y, rgb, radius } of people.flatMap(dotsOf)) {
    const [luma, blue, red] = yuvOf(rgb)
    eachWithin(x, y, radius, width, height, (column, row, share) => (bytes[row * width + column] = Math.round(16 + share * luma)))
    // Colour lies on even columns and between two rows.
    eachWithin(x / 2, (y - 0.5) / 2, radius / 2, halfWidth, halfHeight, (column, row, share) => {
      bytes[chroma(row, column)] = Math.round(128 + share * blue)
      bytes[chroma(row, column) + halfWidth * halfHeight] = Math.round(128 + share * red)
    })
  }
  return bytes
}

function dotsOf({ x, y, height }: Standing) {
  return DOTS.map((dot) => ({ rgb: dot.rgb, x: x + dot.x * height, y: y + dot.y * height, radius: Math.max(5, height / 14) }))
}

function eachWithin(x: number, y: number, radius: number, width: number, height: number, take: (column: number, row: number, share: number) => void): void {
  for (let row = Math.max(0, Math.ceil(y - radius)); row <= Math.min(height - 1, y + radius); row++)
    for (let column = Math.max(0, Math.ceil(x - radius)); column <= Math.min(width - 1, x + radius); column++) {
      const share = 1 - ((column - x) ** 2 + (row - y) ** 2) / radius ** 2
      if (share > 0) take(column, row, share)
    }
}

function yuvOf([red, green, blue]: readonly [number, number, number]): [number, number, number] {
  const luma = 0.2126 * red + 0.7152 * green + 0.0722 * blue
  return [(219 / 255) * luma, ((224 / 255) * (blue - luma)) / 1.8556, ((224 / 255) * (red - luma)) / 1.5748]
}
