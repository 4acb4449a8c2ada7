import { uncapitalised } from '../../../core/first-letter.ts'
import type { Oddity } from '../../../core/formats/inspection.ts'
import type { GaitAnalysis } from '../../../core/gait/analyse-gait.ts'
import { hasStood, type Standing } from '../../../core/gait/standing-findings.ts'
import type { AngleSource } from '../../../core/gait/angles/trial-angles.ts'

const KINDS: Readonly<Record<Exclude<AngleSource, 'fit'>, string>> = {
  vendor: 'the angles are those that the file’s maker has written',
  opensim: 'the angles are those of OpenSim’s inverse kinematics',
  markers: 'the angles are from markers on the skin',
  points: 'the angles are straight from keypoints',
}

/** Somebody has named one, so that it must not be left aside without a word. */
export function unusedStanding({ angleSource }: Pick<GaitAnalysis, 'angleSource'>, standing: Standing, name: string): Oddity[] {
  const reasons = [...(angleSource === 'fit' ? [] : [`${KINDS[angleSource]}, and only a fitted body takes one`]), ...(hasStood(standing) ? [] : [uncapitalised(standing.lacking)])]
  if (reasons.length === 0) return []
  return [{ level: 'warning', code: 'standing-not-used', message: `“${name}” is not used as a standing trial, because ${reasons.join('; and ').replace(/\.$/, '')}.`, ...(angleSource !== 'fit' && hasStood(standing) && { hint: '--angles fit fits a body.' }) }]
}
