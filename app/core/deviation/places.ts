/** More strides than this are averaged with their neighbours: what each pair of them tells is looked at, hundreds of times. */
const MOST_PLACES = 40

/** Neighbours that are looked at as one, in their order. */
export function inPlaces(strides: readonly number[]): number[][] {
  const each = Math.ceil(strides.length / MOST_PLACES)
  return Array.from({ length: Math.ceil(strides.length / each) }, (_, place) => strides.slice(place * each, (place + 1) * each))
}

export const meanOver = (strides: readonly number[], of: (stride: number) => number): number => strides.reduce((sum, stride) => sum + of(stride), 0) / strides.length
