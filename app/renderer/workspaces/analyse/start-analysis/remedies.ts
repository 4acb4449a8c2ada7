import type { PreflightFinding, Remedy } from './check.ts'

/** What was done about a calibration, as a person reads it. */
export function remedyWords(remedy: Remedy): string {
  switch (remedy.kind) {
    case 'match-cameras':
      return `The same cameras: ${remedy.pairs.map(({ calibration, film }) => `${calibration} is ${film}`).join(', ')}`
    case 'take-size':
      return `${remedy.camera}: calibrated with pictures of ${size(remedy)}`
    case 'scale-calibration':
      return `${remedy.camera}: its calibration × ${factor(remedy.by)}, for pictures of ${size(remedy)}`
    case 'crop-offset':
      return `${remedy.camera}: its picture of ${size(remedy)} begins ${shift(remedy.offsetPx)} in the calibrated one`
    case 'scale-and-crop':
      return `${remedy.camera}: its calibration × ${factor(remedy.by)}, then its picture of ${size(remedy)} begins ${shift(remedy.offsetPx)} in it`
    case 'rotate-calibration':
      return `${remedy.camera}: its calibration turned by ${TURNS[remedy.quarterTurns]}`
    case 'scale-distortion':
      return `The lenses’ distortion × ${factor(remedy.by)}`
    case 'scale-lengths':
      return `All lengths × ${factor(remedy.by)}`
  }
}

const TURNS = { 1: '90° clockwise', 2: '180°', 3: '90° counter-clockwise' } as const
const size = ({ widthPx, heightPx }: { widthPx: number; heightPx: number }) => `${widthPx} × ${heightPx}`
const shift = ([x, y]: readonly [number, number]) => `${factor(x)} px from the left and ${factor(y)} px from the top`
const factor = (value: number) => String(Number(value.toPrecision(6))).replace('-', '−')

/** Findings that say the same of several cameras and offer the same: one decision for all of them. */
export interface FindingGroup {
  findings: readonly PreflightFinding[]
  /** What can be done about all of them at once, the likeliest first; empty for a finding that stands alone. */
  together: readonly { label: string; remedies: readonly Remedy[] }[]
}

/** In the order of the first of each, which is that of their levels. */
export function findingGroups(findings: readonly PreflightFinding[]): FindingGroup[] {
  const kind = ({ level, code, readings }: PreflightFinding) => JSON.stringify([level, code, readings.map(({ label }) => label)])
  return [...Map.groupBy(findings, kind).values()].map((alike) => ({ findings: alike, together: alike.length > 1 ? readingsOfAll(alike) : [] }))
}

function readingsOfAll(alike: readonly PreflightFinding[]): FindingGroup['together'] {
  return alike[0]!.readings.map(({ label }, at) => ({ label, remedies: alike.map(({ readings }) => readings[at]!.remedy) }))
}
