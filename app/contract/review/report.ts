/** A report of one trial, of two of the same person, or a page for the person themself: what it holds, and how one is asked for. */
import { oc } from '@orpc/contract'
import { z } from 'zod'
import { comparedSchema } from '../gait/compared-with.ts'
import { analysisSchema } from '../analysis/analysis.ts'
import { daySchema, idSchema, instantUsSchema, sha256Schema } from '../basics/fields.ts'
import { footageCameraSchema } from '../library/footage.ts'
import { oddityOutSchema } from '../library/media.ts'
import { personFieldsSchema } from '../library/athletes.ts'
import { clinicalSchema } from '../library/clinical.ts'
import { trialFieldsSchema } from '../library/trials.ts'
import { problemSchema } from '../basics/problem.ts'
import { decisionSchema } from './review.ts'
import { deviationSchema } from '../gait/deviation.ts'
import { trialGaitSchema } from '../gait/trial-gait.ts'

export const reportKinds = ['session', 'comparison', 'summary'] as const
export const reportLanguages = ['en', 'de', 'fr', 'es'] as const
export const reportPapers = ['a4', 'letter'] as const

/** In their usual order. The head is always there, and always first. */
export const reportSections = ['findings', 'clinical', 'comparison', 'profile', 'parameters', 'curves', 'consistency', 'within', 'decisions', 'quality', 'methods'] as const
export type ReportSection = (typeof reportSections)[number]

const sectionChoiceSchema = z.object({ id: z.enum(reportSections), isShown: z.boolean() })
const commentSchema = z.string().trim().max(2_000)

const logoSchema = z.object({ name: z.string().max(200), type: z.enum(['image/png', 'image/jpeg']), base64: z.string().max(1_400_000) })
export type ReportLogo = z.infer<typeof logoSchema>

/** How this lab's reports look: one for all trials, until somebody changes it. */
export const reportTemplateSchema = z.object({
  language: z.enum(reportLanguages),
  paper: z.enum(reportPapers),
  sections: z.array(sectionChoiceSchema).max(reportSections.length),
})
export type ReportTemplate = z.infer<typeof reportTemplateSchema>

/** What somebody has written for the report of one trial, by section: it stands under its heading. */
const reportCommentsSchema = z.partialRecord(z.enum(reportSections), commentSchema)
export type ReportComments = z.infer<typeof reportCommentsSchema>

const placeSchema = z.object({ sessionId: idSchema, trialId: idSchema.nullable() })

export const reportRequestSchema = placeSchema.extend({
  kind: z.enum(reportKinds).default('session'),
  /** Of a comparison: what it is compared with. */
  other: z.object({ sessionId: idSchema, trialId: idSchema }).nullable().default(null),
  /** What is not said is as the lab's template has it. */
  template: reportTemplateSchema.partial().default({}),
  /** What the measurement was to answer; not there: as the session's clinical fields say. */
  question: commentSchema.optional(),
  /** Not there: as they are kept for this trial. */
  comments: reportCommentsSchema.optional(),
  /** Under another name, with days moved, without what was written by hand, and with faces that nobody knows. */
  isPseudonymous: z.boolean().default(false),
})
export type ReportRequest = z.infer<typeof reportRequestSchema>

/** What else may leave with a report: the data behind it as a folder, its pictures as PNG, or a clip of up to 30 s. */
const reportExports = ['data', 'stills', 'clip'] as const
export const reportExportSchema = placeSchema.extend({ what: z.enum(reportExports), /** Of captions; not there: as the lab's template has it. */ language: z.enum(reportLanguages).optional(), isPseudonymous: z.boolean().default(false) })
export type ReportExport = z.infer<typeof reportExportSchema>

/** A file that the report hangs on. */
const sourceKindSchema = z.enum(['footage', 'calibration', 'markers', 'forces', 'other'])
const sourceSchema = z.object({ kind: sourceKindSchema, name: z.string(), sha256: sha256Schema })

const earlierSchema = z.record(z.string(), z.object({ mean: z.number(), least: z.number(), most: z.number() }))

const reportTrialSchema = z.object({
  sessionId: idSchema,
  trialId: idSchema.nullable(),
  sessionName: z.string(),
  date: daySchema,
  /** Null: of the files that are in none. */
  conditions: trialFieldsSchema.nullable(),
  /** What a clinician has written beside the session; null: nothing. */
  clinical: clinicalSchema.nullable(),
  gait: trialGaitSchema,
  analysis: analysisSchema.nullable(),
  /** The model that saw the person, as its manifest tells it; null of markers. */
  model: z.object({ id: z.string(), title: z.string(), sha256: z.string().nullable(), licence: z.string().nullable(), /** It comes with the program, for trying it: nobody is to be judged by what it sees. */ isForTrying: z.boolean() }).nullable(),
  calibration: z.object({ name: z.string(), sha256: sha256Schema }).nullable(),
  cameras: z.array(footageCameraSchema),
  decisions: z.array(z.object({ deviation: deviationSchema, isChanged: z.boolean(), decision: decisionSchema })),
  /** What people have written about its findings without deciding, by finding, the newest first. */
  notes: z.array(z.object({ deviation: deviationSchema, id: idSchema, text: z.string(), by: z.string().nullable(), atUs: instantUsSchema })),
  sources: z.array(sourceSchema),
  /** What was noticed about films, and the calibration, when they came in; `of`: what the camera or the file is called. */
  fileNotes: z.array(z.object({ of: z.string(), kind: sourceKindSchema, note: oddityOutSchema })),
  /** Of the earlier sessions that it is held against, by parameter: means of their means, and the least and the most of them; null where it is held against something else. */
  earlier: z.object({ sessions: z.int().positive(), parameters: z.object({ left: earlierSchema, right: earlierSchema }) }).nullable(),
  /** Of the norm or cohort that it is held against. */
  reference: z.object({ citation: z.string().nullable(), licence: z.string(), description: z.string() }).nullable(),
})
export type ReportTrial = z.infer<typeof reportTrialSchema>

export const reportDataSchema = z.object({
  kind: z.enum(reportKinds),
  isPseudonymous: z.boolean(),
  template: reportTemplateSchema,
  question: commentSchema,
  comments: reportCommentsSchema,
  logo: logoSchema.nullable(),
  madeOn: daySchema,
  /** Null: in a library without users, or on the command line. */
  madeBy: z.string().nullable(),
  lab: z.string(),
  codeVersion: z.string(),
  person: personFieldsSchema.pick({ name: true, birthDate: true, heightM: true, legLengthLeftM: true, legLengthRightM: true, massKg: true, affectedSide: true }),
  /** The one that it is about first; of a comparison also the other. */
  trials: z.array(reportTrialSchema).min(1).max(2),
  /** Of a comparison: what differs from the other one. */
  compared: comparedSchema.nullable(),
})
export type ReportData = z.infer<typeof reportDataSchema>

const commentsOfTrial = placeSchema.extend({ comments: reportCommentsSchema })

export const reportsContract = {
  setup: oc
    .route({ method: 'GET', path: '/sessions/{sessionId}/report', summary: 'How this lab’s reports look, what was written for this trial’s, and why none can be made' })
    .input(z.object({ sessionId: idSchema, trialId: idSchema.nullish() }))
    .output(z.object({ template: reportTemplateSchema, comments: reportCommentsSchema, question: z.string(), logo: logoSchema.nullable(), /** In words; null where one can. */ refused: problemSchema.nullable(), /** What this trial could be compared with. */ others: z.array(z.object({ sessionId: idSchema, trialId: idSchema, name: z.string(), date: daySchema })) })),
  preview: oc.route({ method: 'POST', path: '/reports/preview', summary: 'All that a report would say, as data' }).input(reportRequestSchema).output(reportDataSchema),
  setTemplate: oc.route({ method: 'PUT', path: '/reports/template', summary: 'Language, paper, and which sections in which order' }).input(reportTemplateSchema).output(reportTemplateSchema),
  setComments: oc.route({ method: 'PUT', path: '/reports/comments', summary: 'What stands under the headings of one trial’s report: one undo' }).input(commentsOfTrial).output(reportCommentsSchema),
  setLogo: oc.route({ method: 'PUT', path: '/reports/logo', summary: 'A PNG or JPEG that was picked, for the head of every report; null takes it away' }).input(z.object({ grantId: z.string().max(100).nullable() })).output(logoSchema.nullable()),
  make: oc.route({ method: 'POST', path: '/reports', summary: 'Prints it: a job, whose file is then at /exports/ID/file for as long as the engine runs' }).input(reportRequestSchema).output(z.object({ jobId: idSchema })),
  export: oc.route({ method: 'POST', path: '/reports/exports', summary: 'Data, pictures or a clip: a job, whose file is then at /exports/ID/file for as long as the engine runs' }).input(reportExportSchema).output(z.object({ jobId: idSchema })),
  made: oc
    .route({ method: 'GET', path: '/exports/{jobId}', summary: 'The file that such a job has made; null where it has been swept away since' })
    .input(z.object({ jobId: idSchema }))
    .output(z.object({ name: z.string(), bytes: z.int(), madeUs: instantUsSchema }).nullable()),
}
