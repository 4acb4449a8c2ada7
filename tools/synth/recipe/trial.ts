import { z } from 'zod'
import { nameSchema } from '../../../app/contract/basics/fields.ts'
import type { Movement } from '../model.ts'
import { deviationSchema, DEVIATIONS_OF } from './deviation.ts'
import { positive } from './numbers.ts'

const MOVEMENTS = ['walk', 'run', 'squat', 'jump'] as const satisfies readonly Movement['kind'][]

/**
 * What people walk and run at. Slower than 0.4 m/s walk only those who hardly leave their bed (Perry et al. 1995), and nobody
 * who may choose walks faster than 2 m/s (Hreljac 1993). Of runs between 2.2 and 5 m/s the curves and rhythms are known.
 */
export const SPEEDS_MPS = { walk: { least: 0.4, usual: 1.25, most: 2 }, run: { least: 2.2, usual: 3, most: 5 } } as const

export const trialSchema = z
  .strictObject({
    name: nameSchema.optional(),
    movement: z.enum(MOVEMENTS).default('walk'),
    treadmill: z.boolean().optional(),
    speedMps: z.number().optional(),
    durationS: positive(3600).default(10),
    /** Of what differs from stride to stride: 1 is a healthy person's. */
    variability: z.number().min(0).max(5).default(1),
    /** Share by which left differs from right; people who limp reach 0.2 (Patterson et al. 2010), and with more no foot might stand between two steps. */
    asymmetry: z.number().min(0).max(0.2).default(0.02),
    deviations: z.array(deviationSchema).max(10).default([]),
    /**
     * `films`: everything · `truth`: everything but the films · `markers`: a marker file only, as an earlier session has, taken from the truth ·
     * `skeleton`: that file as the program reconstructs it from films, which are not kept.
     */
    writes: z.enum(['films', 'truth', 'markers', 'skeleton']).default('films'),
  })
  .superRefine(({ movement, speedMps, deviations }, context) => {
    if (goes(movement) && speedMps !== undefined) {
      const { least, most } = SPEEDS_MPS[movement]
      if (speedMps < least || speedMps > most) context.addIssue({ code: 'custom', path: ['speedMps'], message: `a ${movement} is from ${least} to ${most} m/s, not ${speedMps}.` })
    }
    const known = DEVIATIONS_OF[movement]
    for (const [index, { kind }] of deviations.entries()) {
      if (known.includes(kind)) continue
      context.addIssue({ code: 'custom', path: ['deviations', index, 'kind'], message: `a ${movement} is not drawn with a ${kind}, only with ${known.join(', ')}.` })
    }
  })
  .transform(({ name, treadmill, speedMps, ...trial }) => {
    const { movement } = trial
    const onTreadmill = goes(movement) && (treadmill ?? true)
    return { name: name ?? trialName(movement, onTreadmill), ...trial, treadmill: onTreadmill, speedMps: goes(movement) ? (speedMps ?? SPEEDS_MPS[movement].usual) : 0 }
  })

const goes = (movement: Movement['kind']) => movement === 'walk' || movement === 'run'

function trialName(movement: Movement['kind'], treadmill: boolean): string {
  if (movement === 'walk') return treadmill ? 'Treadmill walk' : 'Overground walk'
  if (movement === 'run') return treadmill ? 'Treadmill run' : 'Overground run'
  return movement === 'squat' ? 'Squats' : 'Countermovement jumps'
}
