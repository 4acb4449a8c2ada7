/** What can keep a frame from being shown, in words for the person who wants to see it. */
import { type Problem, ProblemError, problemOf } from '../../../core/problem.ts'

export function filmDiffers(name: string, how: string): ProblemError {
  return new ProblemError({
    code: 'film-differs',
    message: `${name} is not the film that was measured at its import: ${how}. No frame of it is shown, since it could be another one.`,
    hint: 'Check the library: it finds files that have changed.',
    subject: name,
  })
}

export function notDecodable(name: string, codec: string): ProblemError {
  return new ProblemError({
    code: 'codec-not-decodable',
    message: `This window cannot decode ${name} (${codec}).`,
    hint: 'Let it be prepared again: it then gets a stand-in that every window shows.',
    subject: name,
  })
}

export function undecodable(name: string, first: number, last: number): Problem {
  const frames = first === last ? `Frame ${first} of ${name} is` : `The frames ${first} to ${last} of ${name} are`
  return { code: 'undecodable-frame', message: `${frames} damaged: nothing can be decoded there.`, hint: 'Copy the file from the camera again.', subject: name }
}

export function sharedTime(name: string, index: number): Problem {
  return {
    code: 'frames-share-a-time',
    message: `Frame ${index} of ${name} has the same time as the one beside it: which is which cannot be told.`,
    hint: 'Export the film once with the camera maker’s program, then import that.',
    subject: name,
  }
}

export function withoutStart(name: string, index: number): Problem {
  return {
    code: 'no-key-frame',
    message: `No frame before frame ${index} of ${name} is complete in itself, so decoding cannot begin.`,
    hint: 'Export the film once with the camera maker’s program, then import that.',
    subject: name,
  }
}

/** Of anything that was thrown while a frame was taken out of the decoder's hands. */
export function notKept(name: string, index: number, thrown: unknown): Problem {
  // What a buffer that cannot be allocated throws.
  if (thrown instanceof RangeError) return withoutMemory(name, index)
  const words = thrown instanceof Error ? thrown.message : String(thrown)
  return {
    code: 'frame-not-kept',
    message: `Frame ${index} of ${name} was decoded, but could not be kept: ${words}.`,
    hint: 'Open the trial again.',
    subject: name,
  }
}

function withoutMemory(name: string, index: number): Problem {
  return { code: 'no-memory-for-frame', message: `There was no memory for frame ${index} of ${name}.`, hint: 'Close other windows, then open the trial again.', subject: name }
}

/** Of anything that was thrown while a film was read. */
export function readingProblem(name: string, thrown: unknown): Problem {
  if (thrown instanceof ProblemError) return thrown.problem
  const { message } = problemOf(thrown)
  return { code: 'film-unreadable', message: `${name} cannot be read: ${message}.`, hint: 'Check the library: it finds files that are damaged.', subject: name }
}

/** Whether it goes away by itself: then it is tried again, and what is there already may be shown meanwhile. */
export function mayPass({ code }: Problem): boolean {
  return code === 'engine-unreachable' || code.startsWith('http-5')
}
