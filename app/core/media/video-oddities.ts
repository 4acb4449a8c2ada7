/** What a person should know about a video's facts. */
import type { Oddity } from '../formats/inspection.ts'
import { noted } from '../notes/notes.ts'
import { codecLabel } from './codecs.ts'
import { needsProxy } from './needs-proxy.ts'
import { type PacketTable, repeatedTimes, type VideoFacts } from './packet-table.ts'

/** Larger than any camera's, and more than a browser decodes. */
const LARGEST_SIDE = 16_384
/**
 * The largest frame of H.264 and HEVC at level 6.2 (ITU-T H.264 table A-1: 139 264 macroblocks of 256 pixels): 8K, and
 * more than a decoder of cameras' films meets. Each claimed pixel costs memory, in up to 32 frames held at once.
 */
export const MOST_PIXELS = 139_264 * 256

export function odditiesOf(facts: Partial<VideoFacts>, table: PacketTable | undefined): Oddity[] {
  return [...sizeOddities(facts), ...(table ? timeOddities(facts as VideoFacts, table) : []), ...pictureOddities(facts), ...(isDescribed(facts) ? proxyOddities(facts) : [])]
}

function sizeOddities({ codedWidth, codedHeight }: Partial<VideoFacts>): Oddity[] {
  if (codedWidth === undefined || codedHeight === undefined) return []
  const sides = [codedWidth, codedHeight]
  if (sides.every((side) => side > 0 && side <= LARGEST_SIDE) && codedWidth * codedHeight <= MOST_PIXELS) return []
  const expected = `expected was 1 to ${LARGEST_SIDE} pixels a side, and at most ${MOST_PIXELS / 1e6} million in all`
  return [{ level: 'error', code: 'absurd-size', field: 'frame size', message: `The frame size is given as ${codedWidth} × ${codedHeight}; ${expected}.` }]
}

function timeOddities(facts: VideoFacts, table: PacketTable): Oddity[] {
  const oddities: Oddity[] = []
  const repeated = repeatedTimes(table)
  const [first] = repeated
  if (first !== undefined) oddities.push(noted('warning', 'repeated-times', { frames: repeated.length, first }, { field: `frame ${first}` }))
  if (facts.variableFrameRate) oddities.push(variableRate(facts, table))
  if (table.isKey.length > 0 && !table.isKey.includes(1) && facts.editList.length === 0) oddities.push(noted('warning', 'no-key-frame', {}))
  return oddities
}

function variableRate(facts: VideoFacts, table: PacketTable): Oddity {
  const typicalUs = 1e6 / facts.frameRateHz
  const gaps = table.durationUs.subarray(0, -1).reduce((count, us) => (Number(us) > 1.5 * typicalUs ? count + 1 : count), 0)
  const apart = { leastMs: facts.shortestIntervalUs / 1000, mostMs: facts.longestIntervalUs / 1000 }
  return noted(gaps > 0 ? 'warning' : 'note', 'variable-frame-rate', { ...apart, gaps }, {
    hint: 'Stridescope uses the time of each frame, so nothing shifts. Programs that count frames will disagree with it.',
  })
}

function pictureOddities(facts: Partial<VideoFacts>): Oddity[] {
  const oddities: Oddity[] = []
  if (facts.rotationDeg) oddities.push(noted('note', 'rotated', { deg: facts.rotationDeg }))
  if (facts.pixelAspect) {
    const { numerator, denominator } = facts.pixelAspect
    oddities.push(noted('note', 'pixel-aspect', { pixel: [numerator, denominator], shown: [facts.displayWidth!, facts.displayHeight!] }))
  }
  if (facts.interlaced) oddities.push(noted('warning', 'interlaced', {}, { hint: 'Set the camera to progressive recording.' }))
  if (facts.colour?.transfer === 'pq' || facts.colour?.transfer === 'hlg') oddities.push(noted('note', 'high-dynamic-range', { transfer: facts.colour.transfer.toUpperCase() }))
  return oddities
}

function proxyOddities(facts: Pick<VideoFacts, 'container' | 'codec' | 'editList' | 'codecString' | 'beginsMidway'>): Oddity[] {
  if (!needsProxy(facts, [])) return []
  const codec = codecLabel(facts.codec)
  const depends = facts.codec === 'hevc' && !needsProxy({ ...facts, codecString: facts.codecString ?? 'hvc1' }, ['hvc1'])
  if (facts.beginsMidway) return [noted('note', 'stand-in-of-cut', {}, { code: 'proxy-needed' })]
  if (depends) return [noted('note', 'stand-in-maybe', { codec }, { code: 'proxy-maybe' })]
  return [noted('note', 'stand-in-needed', { codec, codecString: facts.codecString || null, container: facts.container.toUpperCase() }, { code: 'proxy-needed' })]
}

function isDescribed(facts: Partial<VideoFacts>): facts is Pick<VideoFacts, 'container' | 'codec' | 'editList' | 'codecString'> {
  return facts.container !== undefined && facts.codec !== undefined && facts.editList !== undefined
}
