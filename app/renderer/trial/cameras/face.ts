import type { FrameAt, FrameTimes } from '../../../core/time/frame-times.ts'
import type { Problem } from '../../../core/problem.ts'
import { seconds } from '../../format/session-time.ts'
import type { KeptPicture, Picture } from '../../player/player.ts'

/** What a panel shows at a moment, or why it shows nothing. */
export type Face =
  /** `timeUs`: when the frame itself was seen, on session time. `offUs`: how much later than the playhead that is. */
  | { state: 'frame'; index: number; timeUs: number; offUs: number; picture: KeptPicture }
  | { state: 'coming'; index: number }
  | { state: 'before'; startsInUs: number }
  | { state: 'after'; endedAgoUs: number }
  | { state: 'problem'; index: number; problem: Problem }

export function faceOf(times: FrameTimes, at: FrameAt, playheadUs: number, picture: (index: number) => Picture): Face {
  if (at.kind === 'before') return { state: 'before', startsInUs: at.startsInUs }
  if (at.kind === 'after') return { state: 'after', endedAgoUs: at.endedAgoUs }
  const { index } = at
  const found = picture(index)
  if (found.kind === 'coming') return { state: 'coming', index }
  if (found.kind === 'problem') return { state: 'problem', index, problem: found.problem }
  // A player that answered with another frame would be the worst of faults.
  if (found.index !== index) return { state: 'problem', index, problem: anotherFrame(index, found.index) }
  const timeUs = times.startUs[index]!
  return { state: 'frame', index, timeUs, offUs: timeUs - playheadUs, picture: found.picture }
}

function anotherFrame(asked: number, given: number): Problem {
  return { code: 'another-frame', message: `Frame ${asked} is not shown: the player answered with frame ${given}.`, hint: 'This is a fault in Stridescope.' }
}

/** Less is not worth a word: a millisecond is a small part of any frame. */
const TOLD_FROM_US = 1_000

/** For the picture's lower edge, in parts: a small panel leaves out the time, then how far off it is, before it cuts the name. */
export interface Label {
  words: string
  time: string
  off: string
}

export function labelOf(face: Face, coarse = false): Label {
  const only = (words: string): Label => ({ words, time: '', off: '' })
  if (face.state === 'frame') return { words: `frame ${face.index}${coarse ? ', still coarse' : ''}`, time: seconds(face.timeUs), off: offsetOf(face.offUs) }
  if (face.state === 'coming') return only(`frame ${face.index} is coming`)
  if (face.state === 'problem') return only(`frame ${face.index} cannot be shown`)
  return only('')
}

/** For the middle of a panel that has no picture. */
export function noticeOf(face: Face): string {
  if (face.state === 'before') return `starts in ${seconds(face.startsInUs, 2)}`
  if (face.state === 'after') return face.endedAgoUs < 10_000 ? 'has ended' : `ended ${seconds(face.endedAgoUs, 2)} ago`
  return ''
}

function offsetOf(offUs: number): string {
  if (Math.abs(offUs) <= TOLD_FROM_US) return ''
  return `${offUs < 0 ? '−' : '+'}${Math.round(Math.abs(offUs) / 1000)} ms`
}
