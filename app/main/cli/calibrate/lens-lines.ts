import type { CalibratedLens } from '../../../contract/analysis/calibration-tasks.ts'

const TERMS = ['k1', 'k2', 'p1', 'p2', 'k3']

/** A lens and how sure it is, for a person to read. */
export function lensLines({ lens, spread, errorPx, pictures, unused, coverage, findings }: CalibratedLens): string[] {
  const known = (value: number, deviation: number, digits: number) => `${value.toFixed(digits)} ± ${deviation.toFixed(digits)}`
  const terms = TERMS.map((term, at) => (spread.distortion[at] === 0 ? `${term} held at 0` : `${term} ${known(lens.distortion[at]!, spread.distortion[at]!, 4)}`))
  return [
    `${lens.name} (${lens.widthPx} × ${lens.heightPx})`,
    `  focal length ${known(lens.focalXPx, spread.focalXPx, 1)} px across, ${known(lens.focalYPx, spread.focalYPx, 1)} px down`,
    `  optical centre ${known(lens.centreXPx, spread.centreXPx, 1)}, ${known(lens.centreYPx, spread.centreYPx, 1)} px`,
    `  distortion ${terms.join(', ')}`,
    `  corners are missed by ${errorPx.toFixed(3)} px; boards cover ${Math.round(100 * coverage.share)} % of the picture`,
    ...pictures.map((picture) => `    ${picture.errorPx.toFixed(3)} px  ${picture.name} (${picture.corners} corners, tilted ${Math.round(picture.tiltDeg)}°)${picture.standsOut ? '  stands out' : ''}`),
    ...unused.map(({ name, reason }) => `    not used: ${name}: ${reason}`),
    ...findings.flatMap(({ level, message, hint }) => [`  ${level}: ${message}`, ...(hint ? [`    ${hint}`] : [])]),
  ]
}
