import type { PoseComparison } from '../../../contract/models/pose-comparison.ts'
import { ffmpegNeeded } from '../../../core/media/ffmpeg-needed.ts'

interface Seen {
  betweenThem: Pick<PoseComparison['betweenThem'], 'seenShare'>
  disagreements: readonly unknown[]
}

/** Why a comparison has no picture of where two models disagree. */
export function whyNoPicture({ betweenThem: { seenShare }, disagreements }: Seen, hasFfmpeg: boolean): string {
  if (!seenShare) return 'There is no picture: no frame shows somebody whom both have seen.'
  if (disagreements.length === 0) return 'There is no picture: wherever both have seen somebody they agree.'
  if (hasFfmpeg) return 'There is no picture: none of the frames in which they disagree could be decoded.'
  const { message, hint } = ffmpegNeeded('There is no picture: ffmpeg, which decodes the frames, was not found.').problem
  return `${message} ${hint}`
}
