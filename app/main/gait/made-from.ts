/** What a gait is made from, as it is kept beside it: whether it still is what would be made says whether it is stale. */
import { z } from 'zod'
import { gaitKindSchema, upAxisSchema } from '../../contract/basics/fields.ts'
import type { Gait } from '../../contract/gait/gait.ts'
import { eventEditSchema, excludedStrideSchema } from '../../contract/gait/gait-choices.ts'
import { stepsBy } from '../../contract/library/trials.ts'
import type { STALE_NOTES } from '../../core/notes/english/stale.ts'
import { STAGE_VERSIONS } from '../jobs/stages.ts'
import { getAthlete } from '../library/athletes.ts'
import { sessionRow } from '../library/sessions.ts'
import { knownReferencesHash } from '../references/references.ts'
import type { Library } from '../store/library.ts'
import type { TrialPlace } from '../trial/place.ts'
import { conditionsOf } from './conditions.ts'
import { baselineTrials } from './earlier-trials.ts'
import { forceFileOf } from './force-plates.ts'
import { gaitChoices } from './gait-choices.ts'
import { movementOfTrial } from './movement-of-trial.ts'
import { standingOfTrial } from './standing-of-trial.ts'

const partSchema = z.object({
  movement: z.record(z.string(), z.string()),
  beltSpeedMps: z.number().nullable(),
  eventEdits: z.array(eventEditSchema),
  excludedStrides: z.array(excludedStrideSchema),
  /** Of the standing trial beside it; empty where there is none. */
  standing: z.record(z.string(), z.string()).default({}),
  /** Force plates in a file of their own, and what tells steps where there are plates; an earlier version knew neither. */
  plates: z.object({ contentHash: z.string(), offsetUs: z.number(), rate: z.number(), standardErrorUs: z.number().optional() }).nullable().default(null),
  stepsBy: z.enum(stepsBy).nullable().default(null),
  /** Of a file: as a person states it. */
  model: z.string().nullable().default(null),
  /** Of a file: which of its axes points up, as a person states it. */
  up: upAxisSchema.nullable().default(null),
  /** Of which means are, where there are two. */
  gait: gaitKindSchema.nullable().default(null),
})
/** What decides which comparisons are fair; null where an earlier version has kept none. */
const statedSchema = z.object({ kind: z.string().nullable(), surface: z.string().nullable(), legLengthsM: z.array(z.number().nullable()), heightM: z.number().nullable().default(null), birthDate: z.string().nullable(), name: z.string().nullable().default(null) })
/** What it could be held against beside earlier sessions; null where an earlier version has kept none. */
const referencesSchema = z.object({ chosen: z.string().nullable(), known: z.string() })
/** Of the stages that lead from a movement to a gait; an earlier version has kept none. */
const versionsSchema = z.record(z.string(), z.number()).default({})
export const madeFromSchema = z.object({ versions: versionsSchema, today: partSchema, stated: statedSchema.nullable().default(null), references: referencesSchema.nullable().default(null), earlier: z.array(partSchema.extend({ trialId: z.string().nullable() })) })
export type MadeFrom = z.infer<typeof madeFromSchema>

type Part = MadeFrom['today']

/** Null where there is no movement any more. `partOf`: of whoever asks for several trials of one person, whose parts are the same. */
export function madeFrom(library: Library, place: TrialPlace, partOf = partsOf(library)): MadeFrom | null {
  const today = partOf(place)
  if (!today) return null
  const earlier = baselineTrials(library, place).flatMap((one) => {
    const part = partOf(one.place)
    return part ? [{ ...part, trialId: one.place.trialId }] : []
  })
  const { kinematics, cycles, deviations } = STAGE_VERSIONS
  return { versions: { kinematics, cycles, deviations }, today, stated: statedOf(library, place), references: { chosen: gaitChoices(library, place).referenceId, known: knownReferencesHash(library) }, earlier }
}

function statedOf(library: Library, place: TrialPlace): MadeFrom['stated'] {
  const { kind, surface } = conditionsOf(library, place)
  const { name, heightM, legLengthLeftM, legLengthRightM, birthDate } = getAthlete(library, sessionRow(library, place.sessionId).athleteId)
  return { kind, surface, legLengthsM: [legLengthLeftM, legLengthRightM], heightM, birthDate, name }
}

/** Each is looked up once: to be asked at one moment. */
export function partsOf(library: Library): (place: TrialPlace) => Part | null {
  const known = new Map<string, Part | null>()
  return (place) => {
    const key = `${place.sessionId} ${place.trialId}`
    if (!known.has(key)) known.set(key, partOfTrial(library, place))
    return known.get(key)!
  }
}

function partOfTrial(library: Library, place: TrialPlace): Part | null {
  const movement = movementOfTrial(library, place)
  if (!movement) return null
  const { eventEdits, excludedStrides, gait } = gaitChoices(library, place)
  const { beltSpeedMps, stepsBy: told, model, up } = conditionsOf(library, place)
  const forces = forceFileOf(library, place)
  return { movement: movement.inputs, beltSpeedMps, eventEdits, excludedStrides, standing: standingOfTrial(library, place).inputs, plates: forces?.clock ? { contentHash: forces.contentHash, ...forces.clock } : null, stepsBy: told, model: movement.model === null ? model : null, up: movement.params.movement.kind === 'file' ? up : null, gait }
}

export const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

/** `against`: what it is held against. */
export function staleReason(then: MadeFrom, now: MadeFrom | null, against: Gait['reference']): keyof typeof STALE_NOTES | null {
  if (!now || !isSame(then.today.movement, now.today.movement)) return 'stale-movement'
  if (!isSame(then.versions, now.versions)) return 'stale-version'
  if (!isSame(then.today.standing, now.today.standing)) return 'stale-standing'
  if (then.today.beltSpeedMps !== now.today.beltSpeedMps) return 'stale-belt'
  if (!isSame([then.today.plates, then.today.stepsBy], [now.today.plates, now.today.stepsBy])) return 'stale-plates'
  if (then.today.model !== now.today.model) return 'stale-model'
  if (then.today.up !== now.today.up) return 'stale-up'
  if (then.today.gait !== now.today.gait) return 'stale-gait'
  if (!isSame(then.today, now.today)) return 'stale-events'
  if (!isSame(then.stated, now.stated)) return 'stale-stated'
  if (then.references === null) return 'stale-version'
  if (then.references.chosen !== now.references?.chosen) return 'stale-chosen'
  // Of what is not looked at, nothing follows: where earlier sessions count. One that was chosen and is missing may come back.
  const areLookedAt = against?.kind !== 'own-baseline' || against.shapeOnly !== null || then.references.chosen !== null
  if (areLookedAt && !isSame(then.references, now.references)) return 'stale-references'
  return isSame(then.earlier, now.earlier) ? null : 'stale-earlier'
}
