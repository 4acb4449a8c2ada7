import type { ByteSource } from '../byte-source.ts'
import type { Oddity } from '../inspection.ts'
import type { Findings } from '../reader.ts'
import { counted, notYetReadable, refused, summaryOf } from '../reader.ts'
import { readAvailable } from '../reading/available.ts'
import type { Processor } from './c3d-numbers.ts'
import { PROCESSOR_CODES, numbersFor } from './c3d-numbers.ts'
import type { C3dParameters } from './c3d-parameters.ts'
import { countIn, numbersIn, readC3dParameters, textsOf } from './c3d-parameters.ts'

/** C3D user guide: everything is counted in blocks of 512 bytes, the first is number 1. */
const BLOCK = 512
const LABELS_LISTED = 200

/** What the first block says (C3D user guide, "The header section"; words are counted from 1 there). */
interface C3dHeader {
  pointCount: number
  analogPerFrame: number
  firstFrame: number
  lastFrame: number
  scale: number
  dataBlock: number
  analogSamplesPerFrame: number
  frameRateHz: number
  headerEvents: number
}

interface C3dShape {
  pointCount: number
  frames: number
  frameRateHz: number
  analogChannels: number
  analogRateHz: number
  bytesPerFrame: number
  dataStart: number
}

export async function readC3dHeader(source: ByteSource): Promise<Findings> {
  const summary = 'C3D'
  const first = await readAvailable(source, 0, BLOCK)
  if (first.bytes.length < BLOCK) {
    if (first.missing) return notYetReadable(summary)
    return refused(summary, {
      code: 'c3d-too-short',
      field: 'header',
      message: `The file ends after ${first.bytes.length} bytes, inside the 512-byte header of a C3D file.`,
      hint: 'Copy or export the file again.',
    })
  }
  const parameterBlock = first.bytes[0] ?? 0
  if (first.bytes[1] !== 0x50) {
    return refused(summary, {
      code: 'c3d-key',
      field: 'header byte 2',
      message: `The second byte of a C3D file is 80; here it is ${first.bytes[1] ?? 0}. The header is damaged, or this is no C3D file.`,
    })
  }
  const parameterStart = (parameterBlock - 1) * BLOCK
  if (parameterBlock < 2 || parameterStart + 4 > source.sizeBytes) {
    return refused(summary, {
      code: 'c3d-parameter-pointer',
      field: 'header byte 1',
      message: `The header puts the parameter section at block ${parameterBlock}, but the file has ${Math.floor(source.sizeBytes / BLOCK)} blocks and the first is the header.`,
    })
  }
  const opening = await readAvailable(source, parameterStart, 4)
  if (opening.bytes.length < 4) return notYetReadable(summary)
  const processor = PROCESSOR_CODES[opening.bytes[3] ?? 0]
  if (processor === undefined) {
    return refused(summary, {
      code: 'c3d-processor',
      field: 'parameter section byte 4',
      message: `The processor type is ${opening.bytes[3] ?? 0}; a C3D file has 84 (Intel), 85 (DEC) or 86 (SGI). Its numbers cannot be read.`,
    })
  }
  const header = readHeader(first.bytes, processor)
  const sectionLength = parameterSectionLength(opening.bytes[2] ?? 0, parameterBlock, header.dataBlock)
  const section = await readAvailable(source, parameterStart + 4, sectionLength)
  const parameters = readC3dParameters(section.bytes, processor)
  const shape = shapeOf(header, parameters)
  return {
    summary: summaryOf(
      summary,
      counted(shape.pointCount, 'point'),
      shape.analogChannels > 0 ? counted(shape.analogChannels, 'analog channel') : undefined,
      counted(shape.frames, 'frame'),
      shape.frameRateHz > 0 ? `${round(shape.frameRateHz)} Hz` : undefined,
    ),
    facts: factsOf(processor, header, parameters, shape),
    oddities: section.missing
      ? []
      : [...parameters.oddities, ...shapeOddities(header, parameters, shape, source.sizeBytes)],
    complete: !section.missing,
  }
}

function readHeader(block: Uint8Array, processor: Processor): C3dHeader {
  const numbers = numbersFor(processor, block)
  const word = (index: number) => (index - 1) * 2
  const hasEvents = numbers.uint16(word(150)) === 12_345
  return {
    pointCount: numbers.uint16(word(2)),
    analogPerFrame: numbers.uint16(word(3)),
    firstFrame: numbers.uint16(word(4)),
    lastFrame: numbers.uint16(word(5)),
    scale: numbers.float32(word(7)),
    dataBlock: numbers.uint16(word(9)),
    analogSamplesPerFrame: numbers.uint16(word(10)),
    frameRateHz: numbers.float32(word(11)),
    // The header has room for 18 events (C3D user guide, "Event storage").
    headerEvents: hasEvents ? Math.min(numbers.uint16(word(151)), 18) : 0,
  }
}

/**
 * Programs write wrong block counts here, too small or too large; the section ends where the data begin,
 * else what is read as labels would be coordinates.
 */
function parameterSectionLength(declaredBlocks: number, parameterBlock: number, dataBlock: number): number {
  const blocks = dataBlock > parameterBlock ? dataBlock - parameterBlock : declaredBlocks
  // The count is one byte wide: 255 blocks are the most that a program can have meant.
  return Math.min(Math.max(blocks, 1), 255) * BLOCK - 4
}

function shapeOf(header: C3dHeader, parameters: C3dParameters): C3dShape {
  const pointCount = header.pointCount
  const samples = Math.max(header.analogSamplesPerFrame, header.analogPerFrame > 0 ? 1 : 0)
  const analogChannels = samples > 0 ? Math.floor(header.analogPerFrame / samples) : 0
  const frameRateHz = sensibleRate(numbersIn(parameters, 'POINT:RATE')[0]) ?? sensibleRate(header.frameRateHz) ?? 0
  const isReal = pointScale(header, parameters) < 0
  return {
    pointCount,
    frames: frameCount(header, parameters),
    frameRateHz,
    analogChannels,
    analogRateHz: frameRateHz * samples,
    bytesPerFrame: (pointCount * 4 + header.analogPerFrame) * (isReal ? 4 : 2),
    dataStart: (header.dataBlock - 1) * BLOCK,
  }
}

function pointScale(header: C3dHeader, parameters: C3dParameters): number {
  return header.scale !== 0 && Number.isFinite(header.scale)
    ? header.scale
    : (numbersIn(parameters, 'POINT:SCALE')[0] ?? header.scale)
}

/**
 * Sixteen bits hold 65 535 frames; longer trials keep the true span as two 16-bit halves in
 * TRIAL:ACTUAL_START_FIELD and ACTUAL_END_FIELD, or as a real in POINT:FRAMES.
 */
function frameCount(header: C3dHeader, parameters: C3dParameters): number {
  const inHeader = Math.max(header.lastFrame - header.firstFrame + 1, 0)
  if (header.lastFrame < 65_535) return inHeader
  const start = wideCount(numbersIn(parameters, 'TRIAL:ACTUAL_START_FIELD'))
  const end = wideCount(numbersIn(parameters, 'TRIAL:ACTUAL_END_FIELD'))
  if (start !== undefined && end !== undefined && end >= start) return end - start + 1
  const frames = parameters.byName.get('POINT:FRAMES')
  const wide = frames?.type === 'real' ? frames.values[0] : undefined
  return typeof wide === 'number' && wide > inHeader && wide < 2 ** 31 ? Math.floor(wide) : inHeader
}

function wideCount([low, high]: number[]): number | undefined {
  if (low === undefined || high === undefined) return undefined
  return (low & 0xffff) + (high & 0xffff) * 65_536
}

function sensibleRate(rate: number | undefined): number | undefined {
  return rate !== undefined && rate > 0 && rate < 100_000 ? rate : undefined
}

function factsOf(
  processor: Processor,
  header: C3dHeader,
  parameters: C3dParameters,
  shape: C3dShape,
): Record<string, unknown> {
  const labels = [...textsOf(parameters, 'POINT:LABELS'), ...textsOf(parameters, 'POINT:LABELS2')]
  const contexts = textsOf(parameters, 'EVENT:LABELS')
  const plateTypes = numbersIn(parameters, 'FORCE_PLATFORM:TYPE')
  const plates = countIn(parameters, 'FORCE_PLATFORM:USED') ?? 0
  return {
    processor,
    storage: pointScale(header, parameters) < 0 ? 'real' : 'integer',
    points: shape.pointCount,
    pointLabels: labels.slice(0, Math.min(shape.pointCount, LABELS_LISTED)),
    units: textsOf(parameters, 'POINT:UNITS')[0] ?? '',
    frames: shape.frames,
    firstFrame: header.firstFrame,
    frameRateHz: shape.frameRateHz,
    durationS: shape.frameRateHz > 0 ? round(shape.frames / shape.frameRateHz) : 0,
    analogChannels: shape.analogChannels,
    analogRateHz: shape.analogRateHz,
    analogLabels: textsOf(parameters, 'ANALOG:LABELS').slice(0, Math.min(shape.analogChannels, LABELS_LISTED)),
    events: Math.max(countIn(parameters, 'EVENT:USED') ?? 0, header.headerEvents),
    eventLabels: [...new Set(contexts.filter((label) => label !== ''))].slice(0, 20),
    forcePlates: plates,
    forcePlateTypes: plateTypes.slice(0, plates),
    ...optionalText('writtenBy', textsOf(parameters, 'MANUFACTURER:SOFTWARE')[0] ?? textsOf(parameters, 'MANUFACTURER:COMPANY')[0]),
  }
}

function shapeOddities(
  header: C3dHeader,
  parameters: C3dParameters,
  shape: C3dShape,
  sizeBytes: number,
): Oddity[] {
  const oddities: Oddity[] = []
  const add = (level: Oddity['level'], code: string, field: string, message: string, hint?: string) =>
    oddities.push({ level, code, field, message, ...(hint === undefined ? {} : { hint }) })

  if (parameters.byName.size === 0) {
    add('error', 'c3d-no-parameters', 'parameter section', 'The parameter section holds no readable parameter: labels, units and rates are missing.')
  }
  if (header.dataBlock < 2 || shape.dataStart >= sizeBytes) {
    add('error', 'c3d-data-pointer', 'header word 9', `The header puts the data at block ${header.dataBlock}, outside the file (${Math.floor(sizeBytes / BLOCK)} blocks).`)
  } else if (shape.bytesPerFrame > 0 && shape.frames > 0) {
    const there = Math.floor((sizeBytes - shape.dataStart) / shape.bytesPerFrame)
    if (there < shape.frames) {
      add('error', 'c3d-truncated', 'data section', `The header declares ${shape.frames} frames of ${shape.bytesPerFrame} bytes; the file has room for ${Math.max(there, 0)}.`, 'The end of the file is missing: copy or export it again.')
    }
  }
  if (shape.pointCount === 0 && header.analogPerFrame === 0) {
    add('error', 'c3d-nothing-measured', 'header words 2 and 3', 'The header declares no points and no analog channels.')
  }
  if (header.lastFrame < header.firstFrame) {
    add('error', 'c3d-frame-range', 'header words 4 and 5', `The last frame (${header.lastFrame}) comes before the first (${header.firstFrame}).`)
  }
  if (shape.frameRateHz === 0) {
    add('error', 'c3d-rate', 'POINT:RATE', 'Neither the header nor POINT:RATE gives a usable frame rate.')
  }
  const headerRate = sensibleRate(header.frameRateHz)
  if (headerRate !== undefined && Math.abs(headerRate - shape.frameRateHz) > 0.01 * headerRate) {
    add('warning', 'c3d-rate-disagrees', 'POINT:RATE', `The header says ${round(headerRate)} Hz, POINT:RATE says ${round(shape.frameRateHz)} Hz; the latter is used.`)
  }
  const used = countIn(parameters, 'POINT:USED')
  if (used !== undefined && used !== shape.pointCount) {
    add('warning', 'c3d-point-count-disagrees', 'POINT:USED', `The header declares ${shape.pointCount} points, POINT:USED says ${used}; the header is followed.`)
  }
  const labels = textsOf(parameters, 'POINT:LABELS').length + textsOf(parameters, 'POINT:LABELS2').length
  if (shape.pointCount > 0 && labels < shape.pointCount && parameters.byName.size > 0) {
    add('warning', 'c3d-labels-missing', 'POINT:LABELS', `${shape.pointCount} points have ${labels} labels; the others have no name.`)
  }
  const storedBlock = countIn(parameters, 'POINT:DATA_START')
  if (storedBlock !== undefined && storedBlock > 0 && storedBlock !== header.dataBlock) {
    add('warning', 'c3d-data-start-disagrees', 'POINT:DATA_START', `The header puts the data at block ${header.dataBlock}, POINT:DATA_START at ${storedBlock}; the header is followed.`)
  }
  return oddities
}

function optionalText(key: string, value: string | undefined): Record<string, string> {
  return value === undefined || value === '' ? {} : { [key]: value }
}

function round(value: number): number {
  return Number(value.toPrecision(6))
}
