/** People, and what is known of them. */
import { oc } from '@orpc/contract'
import { z } from 'zod'
import { byId, daySchema, idSchema, instantUsSchema, nameSchema, noteSchema, only, sideSchema, tagSchema } from '../basics/fields.ts'

export const consentPurposes = ['analysis', 'report', 'training-data', 'cohort'] as const
const consentSchema = z.object({
  purpose: z.enum(consentPurposes),
  /** Last day it holds; null: until withdrawn. */
  until: daySchema.nullable(),
})
export const consentsSchema = z.array(consentSchema).max(consentPurposes.length)

/** Everything optional: a lab may know only a code. Lengths in metres, mass in kilograms. */
export const personFieldsSchema = z.object({
  name: nameSchema,
  birthDate: daySchema.nullable(),
  heightM: z.number().min(0.3).max(2.8).nullable(),
  legLengthLeftM: z.number().min(0.1).max(1.6).nullable(),
  legLengthRightM: z.number().min(0.1).max(1.6).nullable(),
  massKg: z.number().min(1).max(400).nullable(),
  affectedSide: sideSchema.nullable(),
  consent: consentsSchema,
  notes: noteSchema,
  tags: z.array(tagSchema).max(50),
})
export type PersonFields = z.infer<typeof personFieldsSchema>

const athleteSchema = personFieldsSchema.extend({
  id: idSchema,
  /** What they had agreed to, and have withdrawn since. */
  withdrawnConsent: z.array(z.enum(consentPurposes)),
  createdUs: instantUsSchema,
  sessionCount: z.int(),
  lastSessionDate: daySchema.nullable(),
})
export type Athlete = z.infer<typeof athleteSchema>

/** What lists, filters and crumbs need. What is known of a person is asked for one by one, and each such look is kept under a name. */
const athleteRowSchema = athleteSchema.pick({ id: true, name: true, tags: true, createdUs: true, sessionCount: true, lastSessionDate: true }).extend({
  /** What ends within a month or has ended. */
  endingConsent: z.array(consentSchema.extend({ until: daySchema })),
})
export type AthleteRow = z.infer<typeof athleteRowSchema>

export const athletesContract = {
  list: oc
    .route({ method: 'GET', path: '/athletes', summary: 'All people, by name: what a list shows. What is known of one is theirs alone to ask for' })
    .input(
      z
        .object({
          /** Words found in names, tags and notes. */
          search: z.string().max(200).optional(),
          tag: tagSchema.optional(),
        })
        .optional(),
    )
    .output(z.array(athleteRowSchema)),
  get: oc.route({ method: 'GET', path: '/athletes/{id}' }).input(byId).output(athleteSchema),
  create: oc
    .route({ method: 'POST', path: '/athletes' })
    .input(only(personFieldsSchema).extend({ name: nameSchema }))
    .output(athleteSchema),
  update: oc
    .route({ method: 'PATCH', path: '/athletes/{id}' })
    .input(byId.extend({ changes: only(personFieldsSchema) }))
    .output(athleteSchema),
  erase: oc
    .route({ method: 'POST', path: '/athletes/{id}/erase', summary: 'Takes everything of one person out of the library and its backups for good: nothing brings it back' })
    .input(byId.extend({ /** As it stands in the library. */ name: nameSchema }))
    .output(z.object({ jobId: idSchema })),
}
