/** Whether angles and steps came about alike. */
import { KINEMATIC_SOURCES } from '../../gait/gait-event.ts'
import { LEAST_PEOPLE } from '../references/reference.ts'
import { type Called, calledInEnglish } from '../../notes/english/gate.ts'
import { type Against, type GateReason, gateReason, ONLY_TO_SAY, type Remedy, TODAY } from './gate-verdict.ts'
import type { MethodClass } from './measurement.ts'
import { modelsInWords, type TitleOf } from './method-words.ts'

export function methodReasons(now: MethodClass, { called, session, method }: Against, titleOf: TitleOf): GateReason[] {
  const name = calledInEnglish(called)
  const remedy: Remedy = session
    ? { kind: 'analyse-again', session: session.id, method: now, words: `Analyse ${name} again as today’s measurement was.` }
    : { kind: 'measure-people', people: LEAST_PEOPLE, words: `Measure ${LEAST_PEOPLE} healthy people with this set-up, and make a cohort of them: from ${LEAST_PEOPLE} on it gives a band and a verdict, of fewer curves and scores.` }
  const reasons: GateReason[] = []
  // Nothing here moves such a model.
  const ofModel: Remedy = session && now.angles === 'opensim' ? { kind: 'other-reference', words: `Have the joint angles of ${name} worked out by the same model, from markers or films like today’s, or leave it out.` } : remedy
  if (now.angles !== method.angles) reasons.push(gateReason('method', 'gate-angles', { now: now.angles, theirs: method.angles, called }, ofModel))
  if (now.model === null) reasons.push(modelUnsaid(now, TODAY, { kind: 'enter', field: 'model', words: ONLY_TO_SAY.model }))
  else if (method.model === null) reasons.push(modelUnsaid(method, called, session ? { kind: 'enter', field: 'model', words: `Say with the trial of ${name} which model or marker set it was.` } : remedy))
  else if (now.model !== method.model) {
    const [own, others] = modelsInWords(now.model, method.model, titleOf)
    reasons.push(gateReason('method', 'gate-model', { now: own, theirs: others, called }, ofModel))
  } else if (now.topology !== method.topology) reasons.push(gateReason('method', 'gate-topology', { now: now.topology, theirs: method.topology, called }, remedy))
  if (now.events === null || method.events === null) reasons.push(gateReason('method', 'gate-events-unknown', { called: now.events === null ? TODAY : called }, remedy))
  else if (now.events !== method.events) reasons.push(gateReason('method', 'gate-events', { now: now.events, theirs: method.events, called }, areByMovementFor(now.events, method.events) ? STEPS_BY_MOVEMENT : remedy))
  else if (now.correction !== method.correction) reasons.push(gateReason('method', 'gate-correction', { now: now.correction, theirs: method.correction, called }, remedy))
  if (now.zero !== method.zero) reasons.push(gateReason('method', 'gate-zero', { now: now.zero !== undefined, theirs: method.zero !== undefined, called }, { kind: 'other-reference', words: 'Have an accepted standing trial in both sessions, or in neither.' }))
  return reasons
}

/** A model of OpenSim's follows markers or films alike, and its file does not say which. */
const modelUnsaid = ({ angles }: MethodClass, called: Called, remedy: Remedy) => gateReason('method', 'gate-model-unsaid', { called, isOfModel: angles === 'opensim' }, remedy)

const STEPS_BY_MOVEMENT: Remedy = { kind: 'steps-by-movement', words: 'Have today’s steps told by how the feet move: “Steps told by”, among the trial’s conditions.' }

/** Where plates tell today’s and none the others’: nothing puts plates under those, but today’s can be told as theirs were. */
const areByMovementFor = (now: string, then: string): boolean => now.split('+').includes('force-plate') && then.split('+').every((source) => (KINEMATIC_SOURCES as readonly string[]).includes(source))
