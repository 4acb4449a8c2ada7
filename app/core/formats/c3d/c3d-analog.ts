import type { C3dAnalog } from './c3d.ts'
import { type C3dParameters, numbersIn, parameterOf, textsOf } from './c3d-parameters.ts'

/** C3D user guide, "ANALOG:FORMAT": whether 16-bit samples and offsets have a sign. */
export function isUnsigned(parameters: C3dParameters): boolean {
  return textsOf(parameters, 'ANALOG:FORMAT')[0]?.toUpperCase() === 'UNSIGNED'
}

export function channelsOf(parameters: C3dParameters, count: number): Pick<C3dAnalog, 'channels' | 'genScale'> {
  const [labels, descriptions, units] = ['LABELS', 'DESCRIPTIONS', 'UNITS'].map((name) => textsOf(parameters, `ANALOG:${name}`)) as [string[], string[], string[]]
  const scales = numbersIn(parameters, 'ANALOG:SCALE')
  // Some programs write the name in the plural.
  const offsets = numbersIn(parameters, parameterOf(parameters, 'ANALOG:OFFSET') === undefined ? 'ANALOG:OFFSETS' : 'ANALOG:OFFSET')
  const unsigned = isUnsigned(parameters)
  return {
    genScale: numbersIn(parameters, 'ANALOG:GEN_SCALE')[0] ?? 1,
    channels: Array.from({ length: count }, (_, channel) => {
      const offset = offsets[channel] ?? 0
      return {
        label: labels[channel] ?? '',
        description: descriptions[channel] ?? '',
        unit: units[channel] ?? '',
        scale: scales[channel] ?? 1,
        offset: unsigned && offset < 0 ? offset + 65_536 : offset,
      }
    }),
  }
}
