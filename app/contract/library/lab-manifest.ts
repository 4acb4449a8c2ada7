import { z } from 'zod'
import { daySchema, nameSchema, noteSchema, tagSchema } from '../basics/fields.ts'
import { offsetUsSchema, rateSchema } from './footage.ts'
import { consentsSchema } from './athletes.ts'
import { surfaces, trialKinds } from './trials.ts'

/** Below the manifest's folder: it must not lead out of it, on any system. */
const relativePath = z
  .string()
  .min(1)
  .max(500)
  .regex(/^[^\\:\p{Cc}]+$/u, 'Only forward slashes, no drive and no control characters')
  .refine((path) => path.split('/').every((part) => part !== '' && part !== '.' && part !== '..'), 'It has to lie below the folder of stridescope-lab.json')

const trialSchema = z
  .object({
    name: nameSchema,
    kind: z.enum(trialKinds),
    surface: z.enum(surfaces),
    beltSpeedMps: z.number().min(0).max(15).optional(),
    footwear: z.string().max(200).optional(),
    instruction: z.string().max(500).optional(),
    /** Files, or folders of keypoint files. */
    files: z.array(relativePath).min(1),
    /** Where the films lie on session time: `session = offset + rate × film`. */
    clocks: z.array(z.object({ file: relativePath, offsetUs: offsetUsSchema, rate: rateSchema })),
  })
  .superRefine(({ files, clocks }, context) => {
    for (const [n, { file }] of clocks.entries())
      if (!files.includes(file)) context.addIssue({ code: 'custom', path: ['clocks', n, 'file'], message: `${file} is not among the trial’s files` })
    for (const n of repeated(clocks.map(({ file }) => file)))
      context.addIssue({ code: 'custom', path: ['clocks', n, 'file'], message: `${clocks[n]?.file} has two clocks` })
  })

const sessionSchema = z
  .object({
    name: nameSchema,
    date: daySchema,
    notes: noteSchema.optional(),
    trials: z.array(trialSchema),
    /** Of the whole session: its calibration. */
    files: z.array(relativePath),
  })
  .superRefine(({ trials, files }, context) => {
    const all = [...trials.flatMap((trial) => trial.files), ...files]
    for (const n of repeated(all)) context.addIssue({ code: 'custom', path: ['files'], message: `${all[n]} is named twice` })
    for (const n of repeated(trials.map(({ name }) => name)))
      context.addIssue({ code: 'custom', path: ['trials', n, 'name'], message: `Two trials are called ${trials[n]?.name}` })
  })

/** `stridescope-lab.json`: a folder of sessions that says what is what. The sample lab writes it, `stridescope sample` reads it. */
export const labManifestSchema = z
  .object({
    format: z.literal('stridescope-lab'),
    version: z.literal(1),
    athlete: z.object({
      name: nameSchema,
      birthDate: daySchema.optional(),
      heightM: z.number().min(0.3).max(2.8).optional(),
      massKg: z.number().min(1).max(400).optional(),
      notes: noteSchema.optional(),
      tags: z.array(tagSchema).max(50).optional(),
      /** What the person has agreed to, as far as the folder says it. */
      consent: consentsSchema.optional(),
    }),
    sessions: z.array(sessionSchema).min(1),
  })
  .superRefine(({ sessions }, context) => {
    for (const n of repeated(sessions.map(({ name, date }) => `${date} ${name}`)))
      context.addIssue({ code: 'custom', path: ['sessions', n, 'name'], message: `Two sessions of ${sessions[n]?.date} are called ${sessions[n]?.name}` })
  })
export type LabManifest = z.infer<typeof labManifestSchema>

/** Places of what stands at an earlier place already. */
function repeated(values: readonly string[]): number[] {
  return [...values.keys()].filter((n) => values.indexOf(values[n]!) < n)
}
