/** Whether angles and steps came about alike. */
import { KINEMATIC_SOURCES } from '../../gait/gait-event.ts'
import { LEAST_PEOPLE } from '../references/reference.ts'
import { type Against, type GateReason, ONLY_TO_SAY, type Remedy } from './gate-verdict.ts'
import type { MethodClass } from './measurement.ts'
import { ANGLES_IN_WORDS, eventsInWords, modelsInWords, type TitleOf } from './method-words.ts'

export function methodReasons(now: MethodClass, { called, session, method }: Against, titleOf: TitleOf): GateReason[] {
  const remedy: Remedy = session
    ? { kind: 'analyse-again', session: session.id, method: now, words: `Analyse ${called} again as today’s measurement was.` }
    : { kind: 'measure-people', people: LEAST_PEOPLE, words: `Measure ${LEAST_PEOPLE} healthy people with this set-up, and make a cohort of them: from ${LEAST_PEOPLE} on it gives a band and a verdict, of fewer curves and scores.` }
  const reasons: GateReason[] = []
  const tell = (words: string, other: Remedy = remedy) => reasons.push({ about: 'method', words, remedy: other })
  // Nothing here moves such a model.
  const ofModel: Remedy = session && now.angles === 'opensim' ? { kind: 'other-reference', words: `Have the joint angles of ${called} worked out by the same model, from markers or films like today’s, or leave it out.` } : remedy
  if (now.angles !== method.angles) tell(`Today’s angles are those of ${ANGLES_IN_WORDS[now.angles]}, those of ${called} of ${ANGLES_IN_WORDS[method.angles]}.`, ofModel)
  if (now.model === null) tell(modelUnsaid(now, 'today’s measurement'), { kind: 'enter', field: 'model', words: ONLY_TO_SAY.model })
  else if (method.model === null) tell(modelUnsaid(method, called), session ? { kind: 'enter', field: 'model', words: `Say with the trial of ${called} which model or marker set it was.` } : remedy)
  else if (now.model !== method.model) {
    const [own, others] = modelsInWords(now.model, method.model, titleOf)
    tell(`Today’s measurement is by ${own}, ${called} by ${others}.`, ofModel)
  } else if (now.topology !== method.topology) tell(`Today’s measurement has the keypoints ${now.topology ?? 'of a marker set'}, ${called} ${method.topology ?? 'those of a marker set'}.`)
  if (now.events === null || method.events === null) tell(`Nobody knows how the steps of ${now.events === null ? 'today’s measurement' : called} were found.`)
  else if (now.events !== method.events) tell(`Today’s steps are told by ${eventsInWords(now.events)}, those of ${called} by ${eventsInWords(method.events)}.`, areByMovementFor(now.events, method.events) ? STEPS_BY_MOVEMENT : remedy)
  else if (now.correction !== method.correction) tell(`The times of today’s steps are ${corrected(now)}, those of ${called} ${corrected(method)}.`)
  if (now.zero !== method.zero) tell(`Today’s angles count from ${zeroOf(now)}, those of ${called} from ${zeroOf(method)}.`, { kind: 'other-reference', words: 'Have an accepted standing trial in both sessions, or in neither.' })
  return reasons
}

/** A model of OpenSim's follows markers or films alike, and its file does not say which. */
const modelUnsaid = ({ angles }: MethodClass, called: string): string => (angles === 'opensim' ? `Nobody said of which model, and of which markers or films, the joint angles of ${called} are.` : `Nobody said which model found the points of ${called}.`)

const STEPS_BY_MOVEMENT: Remedy = { kind: 'steps-by-movement', words: 'Have today’s steps told by how the feet move: “Steps told by”, among the trial’s conditions.' }

/** Where plates tell today’s and none the others’: nothing puts plates under those, but today’s can be told as theirs were. */
const areByMovementFor = (now: string, then: string): boolean => now.split('+').includes('force-plate') && then.split('+').every((source) => (KINEMATIC_SOURCES as readonly string[]).includes(source))

const zeroOf = ({ zero }: MethodClass) => (zero === undefined ? 'where the walk itself puts 0°' : 'a standing trial')
const corrected = ({ correction }: MethodClass) => (correction === null ? 'as they were found' : `corrected by ${correction}`)
