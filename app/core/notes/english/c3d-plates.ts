/** Of force plates in a C3D, by their numbers. */
interface Of {
  plate: number
}

export const C3D_PLATE_NOTES = {
  'plate-type': ({ plate, type }: Of & { type: number }) => `Force plate ${plate} is left out: it is of type ${type}; types 1 to 4 are known.`,
  'plate-channels': ({ plate, needed, channels }: Of & Record<'needed' | 'channels', number>) => `Force plate ${plate} is left out: its ${needed} channels are not all among the file's ${channels}.`,
  'plate-without-area': ({ plate }: Of) => `Force plate ${plate} is left out: its corners span no area.`,
  'plate-without-matrix': ({ plate }: Of) => `Force plate ${plate} is left out: its 6 × 6 calibration matrix is missing.`,
  'plate-origin-reversed': ({ plate }: Of) => `Force plate ${plate}: the origin is given above the surface; it lies below, and is taken so.`,
  'plate-unit': ({ plate, unit }: Of & { unit: string }) => `Force plate ${plate}: the unit of its channels is "${unit}"; they are taken for newtons.`,
  'plate-sensors-unknown': ({ plate }: Of) => `Force plate ${plate}: where its four sensors stand is not told, so there is no centre of pressure.`,
  'plate-not-empty': ({ plate, frames: [first, last], because, newtons }: Of & { frames: readonly [number, number]; because: 'rests' | 'pulled'; newtons: number }) => `Force plate ${plate}: frames ${first} to ${last} are to show it empty, but ${because === 'rests' ? `${newtons} N rest on it` : `it would then be pulled by ${newtons} N later`}; nothing was subtracted.`,
  'plate-action': ({ plate }: Of) => `Force plate ${plate}: its channels tell what presses on it; turned round, they tell what it gives.`,
  'plate-pressed-outside': ({ plate, percent }: Of & { percent: number }) => `Force plate ${plate}: the centre of pressure lies outside it in ${percent} % of the samples with a load: corners, origin or channels do not fit.`,
}
