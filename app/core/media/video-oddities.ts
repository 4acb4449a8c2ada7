/** What a person should know about a video's facts. */
import type { Oddity } from '../formats/inspection.ts'
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
  if (repeated.length > 0)
    oddities.push({
      level: 'warning',
      code: 'repeated-times',
      field: `frame ${repeated[0]}`,
      message: `${repeated.length} frames have the same time as the frame before them, so that they cannot be told apart by time. The first is frame ${repeated[0]}.`,
    })
  if (facts.variableFrameRate) oddities.push(variableRate(facts, table))
  if (table.isKey.length > 0 && !table.isKey.includes(1) && facts.editList.length === 0)
    oddities.push({ level: 'warning', code: 'no-key-frame', message: 'No frame is marked as one where decoding can start.' })
  return oddities
}

function variableRate(facts: VideoFacts, table: PacketTable): Oddity {
  const typicalUs = 1e6 / facts.frameRateHz
  const gaps = table.durationUs.subarray(0, -1).reduce((count, us) => (Number(us) > 1.5 * typicalUs ? count + 1 : count), 0)
  const range = `${milliseconds(facts.shortestIntervalUs)} to ${milliseconds(facts.longestIntervalUs)} ms`
  return {
    level: gaps > 0 ? 'warning' : 'note',
    code: 'variable-frame-rate',
    message: `The frame rate varies: frames are ${range} apart.${gaps > 0 ? ` ${gaps} gaps are long enough for a lost frame.` : ''}`,
    hint: 'Stridescope uses the time of each frame, so nothing shifts. Programs that count frames will disagree with it.',
  }
}

function pictureOddities(facts: Partial<VideoFacts>): Oddity[] {
  const oddities: Oddity[] = []
  if (facts.rotationDeg) oddities.push({ level: 'note', code: 'rotated', message: `The film was taken with the camera turned and is shown turned by ${facts.rotationDeg}° clockwise.` })
  if (facts.pixelAspect) {
    const { numerator, denominator } = facts.pixelAspect
    oddities.push({ level: 'note', code: 'pixel-aspect', message: `Pixels are not square (${numerator}:${denominator}); the film is shown stretched to ${facts.displayWidth} × ${facts.displayHeight}.` })
  }
  if (facts.interlaced) oddities.push({ level: 'warning', code: 'interlaced', message: 'The film is interlaced: every frame holds two moments, line by line. Fast limbs show combs.', hint: 'Set the camera to progressive recording.' })
  if (facts.colour?.transfer === 'pq' || facts.colour?.transfer === 'hlg')
    oddities.push({ level: 'note', code: 'high-dynamic-range', message: `The film is in high dynamic range (${facts.colour.transfer.toUpperCase()}); colours look pale on an ordinary screen.` })
  return oddities
}

function proxyOddities(facts: Pick<VideoFacts, 'container' | 'codec' | 'editList' | 'codecString' | 'beginsMidway'>): Oddity[] {
  if (!needsProxy(facts, [])) return []
  const label = codecLabel(facts.codec)
  const depends = facts.codec === 'hevc' && !needsProxy({ ...facts, codecString: facts.codecString ?? 'hvc1' }, ['hvc1'])
  return [
    {
      level: 'note',
      code: depends && !facts.beginsMidway ? 'proxy-maybe' : 'proxy-needed',
      message: facts.beginsMidway
        ? 'The film was cut without coding it anew, and begins at a picture that a window cannot start from. A stand-in with the same frames at the same times is made; the original is kept.'
        : depends
        ? `Whether a window can play ${label} depends on this computer. Where it cannot, a stand-in is made; the original is kept.`
        : `A window cannot play this file (${label}${facts.codecString ? `, ${facts.codecString}` : ''}, in ${facts.container.toUpperCase()}) frame by frame. A stand-in with the same frames at the same times is made; the original is kept.`,
    },
  ]
}

function isDescribed(facts: Partial<VideoFacts>): facts is Pick<VideoFacts, 'container' | 'codec' | 'editList' | 'codecString'> {
  return facts.container !== undefined && facts.codec !== undefined && facts.editList !== undefined
}

function milliseconds(us: number): string {
  return (us / 1000).toFixed(1)
}
