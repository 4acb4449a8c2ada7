import { noted } from '../../notes/notes.ts'
import { ProblemError } from '../../problem.ts'
import type { Oddity } from '../inspection.ts'
import type { C3d, C3dPoint } from './c3d.ts'
import { channelsOf, isUnsigned } from './c3d-analog.ts'
import { eventsOf } from './c3d-events.ts'
import { layoutOf } from './c3d-layout.ts'
import { layoutOddities } from './c3d-oddities.ts'
import { BLOCK, parameterSectionLength, parameterStartOf, processorOf, readHeader } from './c3d-opening.ts'
import { textsOf } from './c3d-parameters.ts'
import { pointsOf } from './c3d-points.ts'
import { metresA } from './c3d-units.ts'
import { readC3dParameters } from './read-parameters.ts'
import { readAnalog, readPoints } from './read-points.ts'

/** All of a C3D file. `file` names it in errors; what is odd but readable is among the findings. */
export function readC3d(bytes: Uint8Array, file: string): C3d {
  const refuse = ({ code, message, hint }: Omit<Oddity, 'level'>): ProblemError => new ProblemError({ code, message: `${file}: ${message}`, hint, subject: file })
  const start = parameterStartOf(bytes.subarray(0, BLOCK), bytes.length)
  if (typeof start !== 'number') throw refuse(start)
  const processor = processorOf(bytes.subarray(start, start + 4))
  if (typeof processor !== 'string') throw refuse(processor)
  const header = readHeader(bytes.subarray(0, BLOCK), processor)
  const length = parameterSectionLength(bytes[start + 2] ?? 0, bytes[0] ?? 0, header.dataBlock)
  const { groups: parameters, oddities } = readC3dParameters(bytes.subarray(start + 4, start + 4 + length), processor)
  const layout = layoutOf(header, parameters, bytes.length)
  const findings = [...oddities, ...layoutOddities(header, parameters, layout, bytes.length)]
  const fault = findings.find(({ level }) => level === 'error')
  if (fault !== undefined) throw refuse(fault)

  const points = pointsOf(parameters, layout.pointCount)
  const pointUnit = textsOf(parameters, 'POINT:UNITS')[0] ?? ''
  const metres = metresA(pointUnit === '' ? 'mm' : pointUnit)
  const hasPositions = points.some(({ quantity }) => quantity === 'position')
  if (metres === undefined && hasPositions) throw refuse(unknownUnit(pointUnit))
  const frames = { bytes: bytes.subarray(layout.dataStart), processor, layout }
  const { atZero, ...pointData } = readPoints(frames, points, metres ?? 1)
  return {
    rateHz: layout.frameRateHz,
    firstFrame: layout.firstFrame,
    frames: layout.frames,
    points,
    ...pointData,
    analog: { samplesPerFrame: layout.samplesPerFrame, ...channelsOf(parameters, layout.analogChannels), raw: readAnalog(frames, isUnsigned(parameters)) },
    events: eventsOf(parameters, header.events),
    screen: { x: textsOf(parameters, 'POINT:X_SCREEN')[0] ?? '', y: textsOf(parameters, 'POINT:Y_SCREEN')[0] ?? '' },
    parameters,
    headerEvents: header.events,
    maxInterpolationGap: header.maxInterpolationGap,
    pointScale: Math.abs(layout.scale),
    pointUnit,
    findings: [...findings, ...(pointUnit === '' && hasPositions ? [noUnit()] : []), ...(atZero > 0 ? [pointsAtZero(atZero)] : []), ...perhapsNoPositions(points)],
  }
}

function unknownUnit(unit: string): Omit<Oddity, 'level'> {
  return { code: 'c3d-unit', field: 'POINT:UNITS', message: `POINT:UNITS is "${unit.slice(0, 20)}", which is no unit of length that Stridescope knows.`, hint: 'Export the trial again in millimetres or metres.' }
}

function noUnit(): Oddity {
  return noted('warning', 'c3d-no-unit', {}, { field: 'POINT:UNITS' })
}

function pointsAtZero(count: number): Oddity {
  return noted('note', 'c3d-points-at-zero', { count }, { field: 'data section' })
}

/** Names that Plug-in-Gait gives to what a model computed. */
const MODELLED = /(Angles|AbsAnkleAngle|Force|Moment|Power|GRF)$/

function perhapsNoPositions(points: readonly C3dPoint[]): Oddity[] {
  const doubtful = points.filter(({ quantity, label }) => quantity === 'position' && MODELLED.test(label))
  if (doubtful.length === 0) return []
  const names = doubtful.slice(0, 3).map(({ label }) => label)
  return [noted('warning', 'c3d-points-perhaps-modelled', { count: doubtful.length, names }, { field: 'POINT:LABELS' })]
}
