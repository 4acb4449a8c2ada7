import type { ByteSource } from '../byte-source.ts'
import type { Findings } from '../reader.ts'
import { counted, inHz, notYetReadable, refused, rounded, summaryOf } from '../reader.ts'
import { readAvailable } from '../reading/available.ts'
import { type C3dLayout, layoutOf } from './c3d-layout.ts'
import type { Processor } from './c3d-numbers.ts'
import { layoutOddities } from './c3d-oddities.ts'
import { BLOCK, type C3dHeader, parameterSectionLength, parameterStartOf, processorOf, readHeader } from './c3d-opening.ts'
import { type C3dParameters, countIn, numbersIn, textsOf } from './c3d-parameters.ts'
import { readC3dParameters } from './read-parameters.ts'

const LABELS_LISTED = 200

export async function readC3dHeader(source: ByteSource): Promise<Findings> {
  const summary = 'C3D'
  const first = await readAvailable(source, 0, BLOCK)
  if (first.missing && first.bytes.length < BLOCK) return notYetReadable(summary)
  const parameterStart = parameterStartOf(first.bytes, source.sizeBytes)
  if (typeof parameterStart !== 'number') return refused(summary, parameterStart)
  const opening = await readAvailable(source, parameterStart, 4)
  if (opening.bytes.length < 4) return notYetReadable(summary)
  const processor = processorOf(opening.bytes)
  if (typeof processor !== 'string') return refused(summary, processor)
  const header = readHeader(first.bytes, processor)
  const section = await readAvailable(source, parameterStart + 4, parameterSectionLength(opening.bytes[2] ?? 0, first.bytes[0] ?? 0, header.dataBlock))
  const { groups, oddities } = readC3dParameters(section.bytes, processor)
  const layout = layoutOf(header, groups, source.sizeBytes)
  return {
    summary: summaryOf(
      summary,
      counted(layout.pointCount, 'point'),
      layout.analogChannels > 0 ? counted(layout.analogChannels, 'analog channel') : undefined,
      counted(layout.frames, 'frame'),
      layout.frameRateHz > 0 ? inHz(layout.frameRateHz) : undefined,
    ),
    facts: factsOf(processor, header, groups, layout),
    oddities: section.missing ? [] : [...oddities, ...layoutOddities(header, groups, layout, source.sizeBytes)],
    complete: !section.missing,
  }
}

function factsOf(processor: Processor, header: C3dHeader, parameters: C3dParameters, layout: C3dLayout): Record<string, unknown> {
  const plates = countIn(parameters, 'FORCE_PLATFORM:USED') ?? 0
  return {
    processor,
    storage: layout.isReal ? 'real' : 'integer',
    points: layout.pointCount,
    pointLabels: textsOf(parameters, 'POINT:LABELS').slice(0, Math.min(layout.pointCount, LABELS_LISTED)),
    units: textsOf(parameters, 'POINT:UNITS')[0] ?? '',
    frames: layout.frames,
    firstFrame: layout.firstFrame,
    frameRateHz: layout.frameRateHz,
    durationS: layout.frameRateHz > 0 ? rounded(layout.frames / layout.frameRateHz) : 0,
    analogChannels: layout.analogChannels,
    analogRateHz: layout.frameRateHz * layout.samplesPerFrame,
    analogLabels: textsOf(parameters, 'ANALOG:LABELS').slice(0, Math.min(layout.analogChannels, LABELS_LISTED)),
    events: Math.max(countIn(parameters, 'EVENT:USED') ?? 0, header.events.length),
    eventLabels: [...new Set(textsOf(parameters, 'EVENT:LABELS').filter((label) => label !== ''))].slice(0, 20),
    forcePlates: plates,
    forcePlateTypes: numbersIn(parameters, 'FORCE_PLATFORM:TYPE').slice(0, plates),
    ...optionalText('writtenBy', textsOf(parameters, 'MANUFACTURER:SOFTWARE')[0] ?? textsOf(parameters, 'MANUFACTURER:COMPANY')[0]),
  }
}

function optionalText(key: string, value: string | undefined): Record<string, string> {
  return value === undefined || value === '' ? {} : { [key]: value }
}
