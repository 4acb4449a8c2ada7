/** Of what contradicts itself in a C3D file, or is missing there. */

/** Why a parameter cannot be read. */
export type UnreadBecause = { why: 'type'; type: number } | { why: 'dimensions'; dimensions: number } | { why: 'beyond'; values: readonly number[] }

/** The first of them by name. */
interface Called {
  count: number
  names: readonly string[]
}

type Disagreeing = Record<'header' | 'parameter', number>

const because = (one: UnreadBecause): string =>
  one.why === 'type' ? `its data type is ${one.type}, not −1, 1, 2 or 4` : one.why === 'dimensions' ? `it has ${one.dimensions} dimensions, 7 are allowed` : `its data (${one.values.length === 0 ? '1 value' : `${one.values.join(' × ')} values`}) reach past the end of its entry`

export const C3D_FILE_NOTES = {
  'c3d-parameter-unreadable': ({ name, reason }: { name: string; reason: UnreadBecause }) => `The parameter ${name} is left out: ${because(reason)}.`,
  'c3d-parameter-chain-broken': ({ name }: { name: string }) => `The entry after ${name} would lie outside the parameter section; whatever follows it is not read.`,
  'c3d-rate-disagrees': ({ header, parameter }: Disagreeing) => `The header says ${header} Hz, POINT:RATE says ${parameter} Hz; the latter is used.`,
  'c3d-point-count-disagrees': ({ header, parameter }: Disagreeing) => `The header declares ${header} points, POINT:USED says ${parameter}; the header is followed.`,
  'c3d-labels-missing': ({ points, labels }: Record<'points' | 'labels', number>) => `${points} points have ${labels} labels; the others have no name.`,
  'c3d-analog-count-disagrees': ({ header, channels, samples }: Record<'header' | 'channels' | 'samples', number>) => `The header declares ${header} analog samples a frame; ${channels} channels of ${samples} samples, ${channels * samples}, are what the file has room for.`,
  'c3d-data-start-disagrees': ({ header, parameter }: Disagreeing) => `The header puts the data at block ${header}, POINT:DATA_START at ${parameter}; the header is followed.`,
  'c3d-scale-disagrees': ({ header, parameter }: Disagreeing) => `The header scales points by ${header}, POINT:SCALE by ${parameter}; the header is followed.`,
  'c3d-no-unit': () => 'POINT:UNITS does not say in which unit the points are; millimetres are taken.',
  'c3d-points-at-zero': ({ count }: { count: number }) => `${count === 1 ? '1 position is' : `${count} positions are`} exactly 0, 0, 0 and seen by no camera; ${count === 1 ? 'it is' : 'they are'} taken for missing.`,
  'c3d-points-perhaps-modelled': ({ count, names }: Called) => `${count === 1 ? '1 point is called as models call a result' : `${count} points are called as models call their results`} (${names.join(', ')}), but POINT:ANGLES and the lists like it do not name ${count === 1 ? 'it; it is read as a position' : 'them; they are read as positions'}.`,
  'c3d-marker-twice': ({ count, names }: Called) => `${count === 1 ? '1 marker shares its name with another; it is called' : `${count} markers share a name with another; they are called`} ${names.join(', ')}${count > names.length ? ' …' : ''}.`,
}
