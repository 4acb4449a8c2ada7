import { isSame } from '../../../core/review/same-finding.ts'
import { createStore } from '../../store.ts'
import type { Finding } from './lit.ts'

type Place = Pick<Finding, 'variable' | 'side' | 'phase'>

/** What is to be shown as soon as the trial that is being opened has it: whoever comes from elsewhere came for that. */
const asked = createStore<Place | null>(null)

export const askToShow = ({ variable, side, phase }: Place): void => asked.set({ variable, side, phase })

/** Once; undefined: nobody asked, or it is not there. */
export function takeAsked(findings: readonly Finding[]): Finding | undefined {
  const wanted = asked.get()
  asked.set(null)
  return wanted ? findings.find((one) => isSame(one, wanted)) : undefined
}
