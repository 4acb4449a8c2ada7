/** Whether several people's gaits were measured alike enough for one set of curves, before anybody waits for it. */
import type { Problem } from '../../problem.ts'
import { eventsInWords } from '../../notes/english/gate.ts'
import { asItIs, modelsInWords, type TitleOf } from '../gate/method-words.ts'
import { dimensionlessSpeedOf, type Measurement, type MethodClass } from '../gate/measurement.ts'

export interface MeasuredOne {
  /** In words: who, or which file. */
  called: string
  /** What a problem is about; else who it is. */
  subject?: string
  /** Where it is one of several: its name. */
  trial?: string
  measurement: Measurement
}

export const SURFACE_UNSAID = 'surface-unsaid'

/** What stands in the way, in the order in which it would be met; empty: nothing does. Whatever differs, differs from the first. */
export function obstaclesToCohort(all: readonly MeasuredOne[], titleOf: TitleOf = asItIs): Problem[] {
  const first = all[0]?.measurement
  if (!first) return []
  const said = all.find(({ measurement }) => measurement.surface !== null)?.measurement.surface ?? null
  return once([...all.flatMap((one) => measuredOtherwise(one, { ...first, surface: said }, titleOf)), ...all.flatMap(surfaceUnsaid), ...all.flatMap(speedUnsaid)])
}

const surfaceUnsaid = ({ called, subject = called, trial, measurement: { surface } }: MeasuredOne): Problem[] =>
  surface === null ? [{ code: SURFACE_UNSAID, message: `Nobody said on what surface ${called} walked${trial === undefined ? '' : `, in “${trial}”`}.`, hint: 'Say whether it was overground or on a treadmill.', subject }] : []

function measuredOtherwise({ called, subject = called, measurement: { method, movement, surface } }: MeasuredOne, first: Measurement, titleOf: TitleOf): Problem[] {
  const other = (['angles', 'model', 'topology', 'events', 'correction', 'zero'] as const).find((field) => method[field] !== first.method[field])
  const [own, firsts] = other === undefined ? [] : other === 'model' && method.model !== null && first.method.model !== null ? modelsInWords(method.model, first.method.model, titleOf) : [saidOf(method, other), saidOf(first.method, other)]
  const differs = other ? `${CALLED[other]} (${own} instead of ${firsts})` : movement !== first.movement ? 'movement' : surface !== null && surface !== first.surface ? `surface (${surface} instead of ${first.surface})` : null
  if (differs) return [{ code: 'measured-otherwise', message: `${called} was measured otherwise than the first: another ${differs}.`, hint: 'A cohort is of people who were measured alike.', subject }]
  if (method.model !== null && method.events !== null) return []
  return [{ code: 'method-unsaid', message: `Nobody said how ${called} was measured: ${method.model === null ? 'which model found the points' : 'how steps were found'}.`, ...(method.model === null && { hint: 'Say with the trial which model or set of markers its points are of.' }), subject }]
}

const CALLED = { angles: 'kind of angles', model: 'model', topology: 'set of keypoints', events: 'way to find steps', correction: 'correction of their times', zero: 'way to 0°' } as const

const saidOf = (method: MethodClass, field: keyof MethodClass): string => (field === 'events' && method.events !== null ? eventsInWords(method.events) : method[field]) ?? (field === 'zero' || field === 'correction' ? 'none' : 'not said')

function speedUnsaid({ called, subject = called, measurement }: MeasuredOne): Problem[] {
  if (dimensionlessSpeedOf(measurement) !== null) return []
  const what = measurement.speedMps === null ? `how fast ${called} walked` : `how long the legs of ${called} are`
  return [{ code: 'speed-unsaid', message: `Nobody knows ${what}.`, hint: measurement.speedMps === null ? 'Enter the belt’s speed among the trial’s conditions.' : 'Enter the leg length with the person.', subject }]
}

function once(all: readonly Problem[]): Problem[] {
  const said = new Set<string>()
  return all.filter(({ message }) => !said.has(message) && said.add(message))
}
