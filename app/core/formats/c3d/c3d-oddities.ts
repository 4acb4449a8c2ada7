import type { C3D_FILE_NOTES } from '../../notes/english/c3d-files.ts'
import { noted, type ValuesOf } from '../../notes/notes.ts'
import type { Oddity } from '../inspection.ts'
import { rounded } from '../reader.ts'
import { sensibleRate, type C3dLayout } from './c3d-layout.ts'
import { BLOCK, type C3dHeader } from './c3d-opening.ts'
import { type C3dParameters, countIn, numbersIn, textsOf } from './c3d-parameters.ts'

/** What contradicts itself in a file; an `error` where its data cannot be read. */
export function layoutOddities(header: C3dHeader, parameters: C3dParameters, layout: C3dLayout, sizeBytes: number): Oddity[] {
  const oddities: Oddity[] = []
  const fail = (code: string, field: string, message: string, hint?: string) => oddities.push({ level: 'error', code, field, message, ...(hint === undefined ? {} : { hint }) })

  if (!parameters.some((group) => group.parameters.length > 0)) {
    fail('c3d-no-parameters', 'parameter section', 'The parameter section holds no readable parameter: labels, units and rates are missing.')
  }
  if (header.dataBlock < 2 || layout.dataStart >= sizeBytes) {
    fail('c3d-data-pointer', 'header word 9', `The header puts the data at block ${header.dataBlock}, outside the file (${Math.floor(sizeBytes / BLOCK)} blocks).`)
  } else if (layout.bytesPerFrame > 0 && layout.frames > 0) {
    const there = Math.floor((sizeBytes - layout.dataStart) / layout.bytesPerFrame)
    if (there < layout.frames) {
      fail('c3d-truncated', 'data section', `The header declares ${layout.frames} frames of ${layout.bytesPerFrame} bytes; the file has room for ${Math.max(there, 0)}.`, 'The end of the file is missing: copy or export it again.')
    }
  }
  if (layout.pointCount === 0 && header.analogPerFrame === 0) {
    fail('c3d-nothing-measured', 'header words 2 and 3', 'The header declares no points and no analog channels.')
  }
  if (layout.frames === 0) {
    fail('c3d-frame-range', 'header words 4 and 5', `The last frame (${header.lastFrame}) comes before the first (${header.firstFrame}).`)
  }
  if (layout.frameRateHz === 0) {
    fail('c3d-rate', 'POINT:RATE', 'Neither the header nor POINT:RATE gives a usable frame rate.')
  }
  return [...oddities, ...disagreements(header, parameters, layout)]
}

function disagreements(header: C3dHeader, parameters: C3dParameters, layout: C3dLayout): Oddity[] {
  const oddities: Oddity[] = []
  const add = <Key extends keyof typeof C3D_FILE_NOTES>(level: Oddity['level'], key: Key, field: string, values: ValuesOf<Key>) => oddities.push(noted(level, key, values, { field }))
  const headerRate = sensibleRate(header.frameRateHz)
  if (headerRate !== undefined && Math.abs(headerRate - layout.frameRateHz) > 0.01 * headerRate) {
    add('warning', 'c3d-rate-disagrees', 'POINT:RATE', { header: rounded(headerRate), parameter: rounded(layout.frameRateHz) })
  }
  const used = countIn(parameters, 'POINT:USED')
  if (used !== undefined && used !== layout.pointCount) {
    add('warning', 'c3d-point-count-disagrees', 'POINT:USED', { header: layout.pointCount, parameter: used })
  }
  const labels = textsOf(parameters, 'POINT:LABELS').length
  if (layout.pointCount > 0 && labels < layout.pointCount && parameters.length > 0) {
    add('warning', 'c3d-labels-missing', 'POINT:LABELS', { points: layout.pointCount, labels })
  }
  const { analogChannels: channels, samplesPerFrame: samples } = layout
  if (channels * samples !== header.analogPerFrame) {
    add('note', 'c3d-analog-count-disagrees', 'header word 3', { header: header.analogPerFrame, channels, samples })
  }
  const storedBlock = countIn(parameters, 'POINT:DATA_START')
  if (storedBlock !== undefined && storedBlock > 0 && storedBlock !== header.dataBlock) {
    add('warning', 'c3d-data-start-disagrees', 'POINT:DATA_START', { header: header.dataBlock, parameter: storedBlock })
  }
  const scale = numbersIn(parameters, 'POINT:SCALE')[0]
  if (!layout.isReal && scale !== undefined && Math.abs(Math.abs(scale) - layout.scale) > 1e-4 * layout.scale) {
    add('warning', 'c3d-scale-disagrees', 'POINT:SCALE', { header: rounded(layout.scale), parameter: rounded(scale) })
  }
  return oddities
}
