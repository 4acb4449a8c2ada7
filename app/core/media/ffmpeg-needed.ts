import { ProblemError } from '../problem.ts'

export const FFMPEG_NEEDED = 'ffmpeg-needed'

/** In `message` what cannot be done without it; `then`: what else helps, or is to be done afterwards. */
export function ffmpegNeeded(message: string, subject?: string, then?: string): ProblemError {
  const hint = 'Run "stridescope doctor": it says how to add ffmpeg.'
  return new ProblemError({ code: FFMPEG_NEEDED, message, hint: then === undefined ? hint : `${hint} ${then}`, subject })
}
