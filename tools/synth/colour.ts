/** From 0 to 1. */
export type Srgb = readonly [red: number, green: number, blue: number]
/** In proportion to the light: what is added up and shaded. */
export type LinearRgb = readonly [red: number, green: number, blue: number]

/** `f6ede4` */
export function srgb(hex: string): Srgb {
  const at = (index: number) => Number.parseInt(hex.slice(2 * index, 2 * index + 2), 16) / 255
  return [at(0), at(1), at(2)]
}

/** IEC 61966-2-1. */
export function linear([red, green, blue]: Srgb): LinearRgb {
  const channel = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)
  return [channel(red), channel(green), channel(blue)]
}
