/** Video facts from what demuxers and decoders say. */
import { type PacketTable, timingOf, type VideoFacts } from './packet-table.ts'

type Described = Omit<VideoFacts, keyof ReturnType<typeof timingOf> | 'displayWidth' | 'displayHeight' | 'bitRateBps'>

export function factsOf(described: Described, table: PacketTable, tickUs: number): VideoFacts {
  const timing = timingOf(table, tickUs)
  const bits = table.byteLength.reduce((sum, bytes) => sum + bytes * 8, 0)
  return {
    ...described,
    ...displaySize(described),
    ...timing,
    ...(bits > 0 && timing.durationUs > 0 ? { bitRateBps: Math.round(bits / (timing.durationUs / 1e6)) } : {}),
  }
}

/** Pixels are only ever stretched, never squeezed; as Chromium and mediabunny have it. */
export function displaySize({
  codedWidth,
  codedHeight,
  pixelAspect,
  rotationDeg,
}: Pick<VideoFacts, 'codedWidth' | 'codedHeight' | 'pixelAspect' | 'rotationDeg'>): Pick<VideoFacts, 'displayWidth' | 'displayHeight'> {
  const ratio = pixelAspect ? pixelAspect.numerator / pixelAspect.denominator : 1
  const width = Math.round(codedWidth * Math.max(1, ratio))
  const height = Math.round(codedHeight * Math.max(1, 1 / ratio))
  return rotationDeg % 180 === 0 ? { displayWidth: width, displayHeight: height } : { displayWidth: height, displayHeight: width }
}
