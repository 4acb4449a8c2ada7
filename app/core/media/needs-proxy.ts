import { footageOfExtension } from '../formats/footage-container.ts'
import type { VideoFacts } from './packet-table.ts'

/** Containers that mediabunny seeks in without reading them through. */
const SEEKABLE = new Set(['iso-bmff', 'matroska'])

/** 8-bit 4:2:0 H.264: Baseline, Main, Extended and High (ITU-T H.264 annex A). */
const PLAIN_H264 = /^avc[13]\.(42|4d|58|64)/i
const EVERYWHERE = /^(vp8|vp08|vp09|av01)(\.|$)/i

/**
 * Whether a window needs a stand-in for this video. `decodable`: codec strings, or their first parts (`hvc1`), that
 * this window has said it decodes beyond what every Chromium does.
 */
export function needsProxy(facts: Pick<VideoFacts, 'container' | 'codecString' | 'editList'>, decodable: readonly string[]): boolean {
  if (!SEEKABLE.has(footageOfExtension(facts.container)?.family ?? '') || hasSeveralEdits(facts)) return true
  const codec = facts.codecString
  if (codec === undefined) return true
  return !(PLAIN_H264.test(codec) || EVERYWHERE.test(codec) || decodable.some((known) => covers(known, codec)))
}

/** mediabunny follows the first edit only. */
export function hasSeveralEdits(facts: Pick<VideoFacts, 'editList'>): boolean {
  return facts.editList.filter((edit) => edit.mediaTimeUs !== null).length > 1
}

function covers(known: string, codec: string): boolean {
  const [wanted, offered] = [known, codec].map((text) => text.toLowerCase().replace(/^hev1/, 'hvc1')) as [string, string]
  return offered === wanted || offered.startsWith(`${wanted}.`)
}
