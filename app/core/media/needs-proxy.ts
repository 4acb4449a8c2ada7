import { footageOfExtension } from '../formats/footage-container.ts'
import type { VideoFacts } from './packet-table.ts'

/** Containers that mediabunny seeks in without reading them through. */
const SEEKABLE = new Set(['iso-bmff', 'matroska'])

/** 8-bit 4:2:0 H.264: Baseline, Main, Extended and High (ITU-T H.264 annex A). */
const PLAIN_H264 = /^avc[13]\.(42|4d|58|64)/i
const EVERYWHERE = /^(vp8|vp08|vp09|av01)(\.|$)/i

/**
 * Whether a window needs a stand-in for this video. `decodable`: codec strings, or their first parts (`hvc1`), that
 * this window has said it decodes beyond what every Chromium does. Key frames far apart are no reason: a jump is then
 * slow but right, and without ffmpeg there would be no film at all. Nor do tables tell: containers mark as keys also the
 * frames of open GOPs at which Chromium cannot start.
 */
export function needsProxy(facts: Pick<VideoFacts, 'container' | 'codecString' | 'editList' | 'beginsMidway'>, decodable: readonly string[]): boolean {
  if (!isSteppable(facts.container) || !windowFollowsEdits(facts) || facts.beginsMidway === true) return true
  const codec = facts.codecString
  // So it is also where ffmpeg had to read the film because our demuxer, which is the window's too, could not.
  if (codec === undefined) return true
  return !(PLAIN_H264.test(codec) || EVERYWHERE.test(codec) || decodable.some((known) => covers(known, codec)))
}

export const isSteppable = (container: string) => SEEKABLE.has(footageOfExtension(container)?.family ?? '')

export function hasSeveralEdits(facts: Pick<VideoFacts, 'editList'>): boolean {
  return shownEdits(facts).length > 1
}

/** mediabunny knows one edit, at the rate of 1, and the delay before it; without such a one it heeds no delay either. */
function windowFollowsEdits(facts: Pick<VideoFacts, 'editList'>): boolean {
  const shown = shownEdits(facts)
  return facts.editList.length === 0 || (shown.length === 1 && shown[0]?.rate === 1)
}

function shownEdits({ editList }: Pick<VideoFacts, 'editList'>): VideoFacts['editList'] {
  return editList.filter((edit) => edit.mediaTimeUs !== null)
}

function covers(known: string, codec: string): boolean {
  const [wanted, offered] = [known, codec].map((text) => text.toLowerCase().replace(/^hev1/, 'hvc1')) as [string, string]
  return offered === wanted || offered.startsWith(`${wanted}.`)
}
