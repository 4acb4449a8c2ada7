import type { C3dHeader } from './c3d-opening.ts'
import { BLOCK } from './c3d-opening.ts'
import { type C3dParameters, countIn, numbersIn, parameterOf } from './c3d-parameters.ts'

/** How the data section is laid out, as header and parameters together tell it. */
export interface C3dLayout {
  pointCount: number
  /** Number of the first frame in the recording that the file was cut from. */
  firstFrame: number
  frames: number
  frameRateHz: number
  analogChannels: number
  samplesPerFrame: number
  /** In the unit of the points; of real numbers only the residuals are scaled by it. */
  scale: number
  isReal: boolean
  bytesPerFrame: number
  dataStart: number
}

export function layoutOf(header: C3dHeader, parameters: C3dParameters, sizeBytes: number): C3dLayout {
  const { pointCount } = header
  const scale = pointScale(header, parameters)
  const isReal = scale < 0
  const dataStart = (header.dataBlock - 1) * BLOCK
  const bytesFor = (analogPerFrame: number) => (pointCount * 4 + analogPerFrame) * (isReal ? 4 : 2)
  const roomFor = (analogPerFrame: number) => Math.floor((sizeBytes - dataStart) / Math.max(bytesFor(analogPerFrame), 1))
  const span = spanOf(header, parameters, roomFor(header.analogPerFrame))
  const analog = analogOf(header, parameters, (perFrame) => roomFor(perFrame) >= span.frames)
  return {
    pointCount,
    ...span,
    frameRateHz: sensibleRate(numbersIn(parameters, 'POINT:RATE')[0]) ?? sensibleRate(header.frameRateHz) ?? 0,
    ...analog,
    scale: isReal ? realScale(scale, parameters) : scale,
    isReal,
    bytesPerFrame: bytesFor(analog.analogChannels * analog.samplesPerFrame),
    dataStart,
  }
}

export function sensibleRate(rate: number | undefined): number | undefined {
  return rate !== undefined && rate > 0 && rate < 100_000 ? rate : undefined
}

/** The header decides whether numbers are real, and by how much whole ones are scaled (MACsample.c3d is the size of a person only by its header). */
function pointScale(header: C3dHeader, parameters: C3dParameters): number {
  return header.scale !== 0 && Number.isFinite(header.scale) ? header.scale : (finite(numbersIn(parameters, 'POINT:SCALE')[0]) ?? header.scale)
}

function finite(value: number | undefined): number | undefined {
  return Number.isFinite(value) ? value : undefined
}

/** Some programs write −1 into the header for "real" and the scale of the residuals into the parameter alone. */
function realScale(scale: number, parameters: C3dParameters): number {
  const inParameter = numbersIn(parameters, 'POINT:SCALE')[0]
  return inParameter !== undefined && inParameter < 0 ? inParameter : scale
}

/** Some programs count the channels where the header wants the samples of a frame; the file has room for the right number then. */
function analogOf(header: C3dHeader, parameters: C3dParameters, fits: (perFrame: number) => boolean): Pick<C3dLayout, 'analogChannels' | 'samplesPerFrame'> {
  const perFrame = header.analogPerFrame
  if (perFrame === 0) return { analogChannels: 0, samplesPerFrame: 0 }
  const samplesPerFrame = Math.max(header.analogSamplesPerFrame, 1)
  const used = countIn(parameters, 'ANALOG:USED')
  if (used === perFrame && fits(used * samplesPerFrame)) return { analogChannels: used, samplesPerFrame }
  if (perFrame % samplesPerFrame === 0) return { analogChannels: perFrame / samplesPerFrame, samplesPerFrame }
  return { analogChannels: perFrame, samplesPerFrame: 1 }
}

/**
 * Sixteen bits hold 65 535 frames; longer trials keep the true span as two 16-bit halves in
 * TRIAL:ACTUAL_START_FIELD and ACTUAL_END_FIELD, or as a real in POINT:LONG_FRAMES or POINT:FRAMES.
 */
function spanOf(header: C3dHeader, parameters: C3dParameters, room: number): Pick<C3dLayout, 'firstFrame' | 'frames'> {
  const { firstFrame, lastFrame } = header
  const inHeader = lastFrame - firstFrame + 1
  const frames = Math.max(inHeader, 0)
  // Where a program counted on from 0 after 65 535, the two differ by what sixteen bits do not hold.
  const mayBeLonger = (longer: number) => longer >= frames && (lastFrame === 65_535 || ((longer - inHeader) % 65_536 === 0 && longer <= room))
  const start = wideCount(numbersIn(parameters, 'TRIAL:ACTUAL_START_FIELD'))
  const end = wideCount(numbersIn(parameters, 'TRIAL:ACTUAL_END_FIELD'))
  if (start !== undefined && end !== undefined && mayBeLonger(end - start + 1)) return { firstFrame: start, frames: end - start + 1 }
  for (const name of ['POINT:LONG_FRAMES', 'POINT:FRAMES']) {
    const parameter = parameterOf(parameters, name)
    const wide = parameter?.type === 'real' ? Math.floor(parameter.values[0] ?? 0) : 0
    if (wide < 2 ** 31 && mayBeLonger(wide)) return { firstFrame, frames: wide }
  }
  return { firstFrame, frames }
}

function wideCount([low, high]: number[]): number | undefined {
  if (low === undefined || high === undefined) return undefined
  return (low & 0xffff) + (high & 0xffff) * 65_536
}
