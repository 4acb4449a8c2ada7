import type { C3dEvent } from './c3d.ts'
import type { C3dHeaderEvent } from './c3d-opening.ts'
import { type C3dParameters, countIn, numbersIn, textIn, textsOf } from './c3d-parameters.ts'

/** Those of the EVENT group; of a file without them, those in its header. */
export function eventsOf(parameters: C3dParameters, inHeader: readonly C3dHeaderEvent[]): C3dEvent[] {
  const inGroup = groupEvents(parameters)
  if (inGroup.length > 0) return inGroup
  return inHeader.filter(({ timeS }) => Number.isFinite(timeS)).map(({ timeS, label }) => ({ timeS, label: textIn(label), context: '', subject: '', description: '', iconId: 0 }))
}

function groupEvents(parameters: C3dParameters): C3dEvent[] {
  const [labels, contexts, subjects, descriptions] = ['LABELS', 'CONTEXTS', 'SUBJECTS', 'DESCRIPTIONS'].map((name) => textsOf(parameters, `EVENT:${name}`)) as [string[], string[], string[], string[]]
  // Minutes and seconds of each.
  const times = numbersIn(parameters, 'EVENT:TIMES')
  const icons = numbersIn(parameters, 'EVENT:ICON_IDS')
  const count = Math.min(countIn(parameters, 'EVENT:USED') ?? 0, Math.floor(times.length / 2))
  const events = Array.from({ length: count }, (_, event) => ({
    timeS: times[2 * event]! * 60 + times[2 * event + 1]!,
    label: labels[event] ?? '',
    context: contexts[event] ?? '',
    subject: subjects[event] ?? '',
    description: descriptions[event] ?? '',
    iconId: icons[event] ?? 0,
  }))
  return events.filter(({ timeS }) => Number.isFinite(timeS))
}
