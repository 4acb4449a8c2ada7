import type { C3dContent, C3dPoint } from './c3d.ts'
import type { C3dLayout } from './c3d-layout.ts'
import { dataReader, type Processor } from './c3d-numbers.ts'

interface Frames {
  bytes: Uint8Array
  processor: Processor
  layout: C3dLayout
}

type PointData = Pick<C3dContent, 'values' | 'residualsM' | 'cameras'> & {
  /** Positions of exactly 0, 0, 0 that nothing has seen: what some programs write for a missing one. We write −0 for a true one. */
  atZero: number
}

/**
 * C3D user guide, "3D point data": x, y, z and a word of which the lower byte is the residual and the upper one the
 * cameras; below 0 the point is missing. All are 32-bit numbers to us, so that whole numbers and reals of one trial agree.
 */
export function readPoints({ bytes, processor, layout }: Frames, points: readonly C3dPoint[], metres: number): PointData {
  const { frames, pointCount, isReal, scale } = layout
  const read = dataReader(processor, isReal ? 'real' : 'integer', bytes)
  const wordsPerFrame = layout.bytesPerFrame / (isReal ? 4 : 2)
  const values = new Float64Array(3 * frames * pointCount).fill(NaN)
  const residualsM = new Float32Array(frames * pointCount).fill(NaN)
  const cameras = new Uint8Array(frames * pointCount)
  let atZero = 0
  for (let frame = 0; frame < frames; frame++) {
    for (let point = 0; point < pointCount; point++) {
      const word = frame * wordsPerFrame + 4 * point
      const seen = Math.min(Math.trunc(read(word + 3)), 0x7fff)
      const stored = [read(word), read(word + 1), read(word + 2)] as const
      if (!(seen >= 0) || !stored.every(Number.isFinite)) continue
      const isPosition = points[point]!.quantity === 'position'
      if (isPosition && seen === 0 && stored.every((one) => Object.is(one, 0))) {
        atZero++
        continue
      }
      const at = frame * pointCount + point
      for (let axis = 0; axis < 3; axis++) values[3 * at + axis] = (isReal ? stored[axis]! : Math.fround(stored[axis]! * scale)) * (isPosition ? metres : 1)
      residualsM[at] = (seen & 0xff) * Math.abs(scale) * metres
      cameras[at] = seen >> 8
    }
  }
  return { values, residualsM, cameras, atZero }
}

/** The channels' samples as stored, without those of the points between them. */
export function readAnalog({ bytes, processor, layout }: Frames, isUnsigned: boolean): Float32Array {
  const { frames, pointCount, isReal, analogChannels, samplesPerFrame } = layout
  const read = dataReader(processor, isReal ? 'real' : isUnsigned ? 'unsigned' : 'integer', bytes)
  const perFrame = analogChannels * samplesPerFrame
  const raw = new Float32Array(frames * perFrame)
  for (let frame = 0; frame < frames; frame++) {
    const start = frame * (4 * pointCount + perFrame) + 4 * pointCount
    for (let sample = 0; sample < perFrame; sample++) raw[frame * perFrame + sample] = read(start + sample)
  }
  return raw
}
