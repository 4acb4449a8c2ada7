import { z } from 'zod'
import { daySchema, nameSchema, noteSchema, tagSchema } from './fields.ts'
import { surfaces, trialKinds } from './library.ts'

const relativePath = z.string().min(1).max(500)

/** `stridescope-lab.json`: a folder of sessions that says what is what. The sample lab writes it, `stridescope sample` reads it. */
export const labManifestSchema = z.object({
  format: z.literal('stridescope-lab'),
  version: z.literal(1),
  athlete: z.object({
    name: nameSchema,
    birthDate: daySchema.optional(),
    heightM: z.number().optional(),
    massKg: z.number().optional(),
    notes: noteSchema.optional(),
    tags: z.array(tagSchema).optional(),
  }),
  sessions: z
    .array(
      z.object({
        name: nameSchema,
        date: daySchema,
        notes: noteSchema.optional(),
        trials: z.array(
          z.object({
            name: nameSchema,
            kind: z.enum(trialKinds),
            surface: z.enum(surfaces),
            beltSpeedMps: z.number().optional(),
            footwear: z.string().optional(),
            instruction: z.string().optional(),
            /** Below the manifest's folder. */
            files: z.array(relativePath).min(1),
            /** Where the films lie on session time: `session = offset + rate × film`. */
            clocks: z.array(z.object({ file: relativePath, offsetUs: z.int(), rate: z.number() })),
          }),
        ),
        /** Of the whole session: its calibration. */
        files: z.array(relativePath),
      }),
    )
    .min(1),
})
export type LabManifest = z.infer<typeof labManifestSchema>
