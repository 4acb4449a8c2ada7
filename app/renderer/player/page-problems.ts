import type { Problem } from '../../core/problem.ts'
import type { PlayerFilm } from './player.ts'

export function noDecoder(name: string): Problem {
  return {
    code: 'no-video-decoder',
    message: `This window cannot decode video, so ${name} cannot be shown.`,
    hint: 'Open Stridescope from its icon or command, or in a recent Chrome or Edge on this computer.',
    subject: name,
  }
}

export function emptyFilm(name: string): Problem {
  return { code: 'no-frames', message: `${name} has no frames.`, hint: 'Copy the file from the camera again.', subject: name }
}

export function noSuchFilm(filmId: string): Problem {
  return { code: 'no-such-film', message: 'This film is not open.', hint: 'Open the trial again.', subject: filmId }
}

export function noSuchFrame({ name, table }: PlayerFilm, index: number): Problem {
  return { code: 'no-such-frame', message: `${name} has no frame ${index}: its frames are 0 to ${table.ptsUs.length - 1}.`, subject: name }
}

export function workerFailed(name: string, words: string): Problem {
  return {
    code: 'decoding-stopped',
    message: `The part of Stridescope that decodes ${name} has stopped${words ? ` (${words})` : ''}.`,
    hint: 'Open the trial again.',
    subject: name,
  }
}
