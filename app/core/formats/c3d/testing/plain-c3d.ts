/**
 * A second reader of Intel C3D files with real numbers, for tests of the writer: written from the C3D user guide
 * (c3d.org, "The C3D file format", chapters "Header section", "Parameter section", "3D data section") and sharing
 * nothing with the program's own reader.
 */
export interface PlainC3d {
  /** The header's words by their number in the guide, which counts from 1. */
  word(number: number): number
  real(number: number): number
  parameters: PlainParameter[]
  /** A number of the data section by its place in the file. */
  datum(place: number): number
}

interface PlainParameter {
  name: string
  type: number
  dimensions: number[]
  bytes: number[]
  description: string
  locked: boolean
}

export function plainC3d(file: Uint8Array): PlainC3d {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  const word = (number: number) => view.getUint16(2 * (number - 1), true)
  const groups = new Map<number, string>()
  const found: { group: number; parameter: PlainParameter }[] = []
  const text = (at: number, length: number) => String.fromCharCode(...file.slice(at, at + length))
  for (let at = 512 * (view.getUint8(0) - 1) + 4; ; ) {
    const [length, group] = [view.getInt8(at), view.getInt8(at + 1)]
    const name = text(at + 2, Math.abs(length))
    const place = at + 2 + Math.abs(length)
    if (group < 0) groups.set(-group, name)
    else {
      const dimensions = [...file.slice(place + 4, place + 4 + view.getUint8(place + 3))]
      const start = place + 4 + dimensions.length
      const size = dimensions.reduce((product, one) => product * one, Math.abs(view.getInt8(place + 2)))
      const parameter = { name, type: view.getInt8(place + 2), dimensions, bytes: [...file.slice(start, start + size)], description: text(start + size + 1, view.getUint8(start + size)), locked: length < 0 }
      found.push({ group, parameter })
    }
    const next = view.getUint16(place, true)
    if (next === 0) break
    at = place + next
  }
  const dataStart = 512 * (word(9) - 1)
  return {
    word,
    real: (number) => view.getFloat32(2 * (number - 1), true),
    parameters: found.map(({ group, parameter }) => ({ ...parameter, name: `${groups.get(group) ?? ''}:${parameter.name}` })),
    datum: (place) => view.getFloat32(dataStart + 4 * place, true),
  }
}
