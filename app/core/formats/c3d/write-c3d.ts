import { ProblemError } from '../../problem.ts'
import type { C3dContent } from './c3d.ts'
import { BLOCK, EVENT_LABELS_KEY, MOST_HEADER_EVENTS, wordAt } from './c3d-opening.ts'
import { metresA } from './c3d-units.ts'
import { parametersOf } from './parameters-of-content.ts'
import { parameterSection } from './write-parameters.ts'

const PARAMETER_BLOCK = 2
const MOST_IN_A_WORD = 0xffff
const MISSING = -1

/** Intel and real numbers, whatever the file was that the content came from: C3D knows 32 bits of a number, and these lose none of them. */
export function writeC3d(content: C3dContent): Uint8Array {
  const { points, analog, frames } = content
  const perFrame = analog.channels.length * analog.samplesPerFrame
  if (points.length > MOST_IN_A_WORD || perFrame > MOST_IN_A_WORD) {
    throw new ProblemError({ code: 'c3d-too-much', message: `${points.length} points and ${perFrame} analog samples a frame are more than the ${MOST_IN_A_WORD} of each that a C3D file can hold.` })
  }
  // The place of the data stands among the parameters, whose length it does not change.
  const dataBlock = PARAMETER_BLOCK + parameterSection(parametersOf(content, 0)).length / BLOCK
  const parameters = parameterSection(parametersOf(content, dataBlock))
  const dataStart = (dataBlock - 1) * BLOCK
  const file = new Uint8Array(dataStart + Math.ceil((4 * frames * (4 * points.length + perFrame)) / BLOCK) * BLOCK)
  file.set(parameters, BLOCK)
  writeHeader(new DataView(file.buffer, 0, BLOCK), content, dataBlock)
  writeData(new DataView(file.buffer, dataStart), content, perFrame)
  return file
}

/** C3D user guide, "The header section". */
function writeHeader(view: DataView, content: C3dContent, dataBlock: number): void {
  const { points, analog, firstFrame, frames, headerEvents } = content
  const word = (index: number, value: number) => view.setUint16(wordAt(index), Math.min(value, MOST_IN_A_WORD), true)
  view.setUint8(0, PARAMETER_BLOCK)
  view.setUint8(1, 0x50)
  word(2, points.length)
  word(3, analog.channels.length * analog.samplesPerFrame)
  word(4, firstFrame)
  word(5, firstFrame + frames - 1)
  word(6, content.maxInterpolationGap)
  view.setFloat32(wordAt(7), -content.pointScale, true)
  word(9, dataBlock)
  word(10, analog.samplesPerFrame)
  view.setFloat32(wordAt(11), content.rateHz, true)
  word(150, EVENT_LABELS_KEY)
  word(151, Math.min(headerEvents.length, MOST_HEADER_EVENTS))
  for (const [index, { timeS, label, shown }] of headerEvents.slice(0, MOST_HEADER_EVENTS).entries()) {
    view.setFloat32(wordAt(153) + 4 * index, timeS, true)
    view.setUint8(wordAt(189) + index, shown ? 0 : 1)
    for (let at = 0; at < 4; at++) view.setUint8(wordAt(199) + 4 * index + at, label.padEnd(4).charCodeAt(at))
  }
}

function writeData(view: DataView, content: C3dContent, perFrame: number): void {
  const { points, analog, frames } = content
  const metres = metresA(content.pointUnit) ?? 0.001
  const perUnit = points.map(({ quantity }) => (quantity === 'position' ? metres : 1))
  const perResidual = content.pointScale * metres
  let at = 0
  const put = (value: number) => {
    view.setFloat32(at, value, true)
    at += 4
  }
  for (let frame = 0; frame < frames; frame++) {
    for (let point = 0; point < points.length; point++) {
      const index = frame * points.length + point
      const coordinate = (axis: number) => content.values[3 * index + axis]! / perUnit[point]!
      const [x, y, z] = [coordinate(0), coordinate(1), coordinate(2)]
      const isThere = Number.isFinite(x + y + z)
      const seen = seenWord(content.residualsM[index]!, content.cameras[index]!, perResidual)
      // Exactly 0, 0, 0 and seen by nothing means missing to many programs, ours as well: −0 is there.
      const isOrigin = points[point]!.quantity === 'position' && seen === 0 && x === 0 && y === 0 && z === 0
      for (const value of isThere ? [isOrigin ? -0 : x, y, z, seen] : [0, 0, 0, MISSING]) put(value)
    }
    for (let sample = 0; sample < perFrame; sample++) put(analog.raw[frame * perFrame + sample]!)
  }
}

/** The residual in the lower byte, seven cameras in the upper one. */
function seenWord(residualM: number, cameras: number, perResidual: number): number {
  const residual = Number.isFinite(residualM) ? Math.min(Math.round(residualM / perResidual), 255) : 0
  return ((cameras & 0x7f) << 8) | residual
}
