import { pathParts } from './path-parts.ts'

const WORDS = /(?<![a-z])(calib\w*|int|ext|intrinsics?|extrinsics?|checker\w*|chess\w*|charuco\w*)(?![a-z])/i

/** Whether a photo's own name or one of its two nearest folders says that it was taken for a calibration. */
export function saysCalibration(path: string): boolean {
  return pathParts(path)
    .slice(-3)
    .some((part) => WORDS.test(part.slice(0, 300).replaceAll('_', ' ')))
}
