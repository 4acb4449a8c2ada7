/** Training data: frames of films, labelled by hand. Nothing here says whose films they are; whoever sees people sees their names. */
import { oc } from '@orpc/contract'
import { z } from 'zod'
import { calibratedCameraSchema } from '../basics/camera.ts'
import { idSchema, instantUsSchema, nameSchema, sha256Schema } from '../basics/fields.ts'
import { footageCameraSchema } from '../library/footage.ts'
import { labelChangeSchema, labelTopologySchema, personLabelSchema } from './label-fields.ts'

/** How a frame was chosen. */
const frameWaySchema = z.enum(['hand', 'uncertainty', 'disagreement', 'diversity', 'evenly', 'file'])
export type FrameWay = z.infer<typeof frameWaySchema>

const frameIndex = z.int().min(0).max(1e9)
const ofDataset = z.object({ datasetId: idSchema })
const ofTrial = ofDataset.extend({ sessionId: idSchema, trialId: idSchema.nullable() })
const frameSchema = z.object({ mediaId: idSchema, frame: frameIndex })

const progressSchema = z.object({
  /** Frames that are to be labelled, and those of them that are: by as many people as they are to be labelled by. */
  frames: z.int(),
  done: z.int(),
  /** By whoever asks: labelled, and begun. */
  mine: z.int(),
  begun: z.int(),
  /** Labelled by two, and judged by a third. */
  doubled: z.int(),
  adjudicated: z.int(),
  /** Beside all these: frames of people who do not agree to training data, or no longer do. */
  notAgreed: z.int(),
})
export type DatasetProgress = z.infer<typeof progressSchema>

const datasetSchema = z.object({ id: idSchema, name: z.string(), topology: labelTopologySchema, createdUs: instantUsSchema, trials: z.int(), versions: z.int(), progress: progressSchema })
export type Dataset = z.infer<typeof datasetSchema>

const trialSchema = z.object({
  sessionId: idSchema,
  trialId: idSchema.nullable(),
  /** `P2-1`: the first trial of the second person. */
  code: z.string(),
  /** Of whom and what, for those who see people; null for others. */
  name: z.string().nullable(),
  cameras: z.int(),
  /** Whether the person agrees to training data today: without, nothing of theirs is shown or goes out. */
  agreed: z.boolean(),
})
export type DatasetTrial = z.infer<typeof trialSchema>

const labelledFrameSchema = frameSchema.extend({ kind: z.enum(['label', 'adjudicated']), people: z.array(personLabelSchema), isDone: z.boolean() })
export type LabelledFrame = z.infer<typeof labelledFrameSchema>

const queuedFrameSchema = frameSchema.extend({
  sessionId: idSchema,
  trialId: idSchema.nullable(),
  way: frameWaySchema,
  annotators: z.literal([1, 2]),
  /** By whoever asks. */
  mine: z.enum(['none', 'begun', 'done']),
  /** By how many others. */
  others: z.int(),
  isAdjudicated: z.boolean(),
})
export type QueuedFrame = z.infer<typeof queuedFrameSchema>

/** A film without what may name somebody: its file's name. */
const labelCameraSchema = footageCameraSchema.omit({ fileName: true }).extend({
  calibration: calibratedCameraSchema.nullable(),
  /** Artifact: everybody whom a model has found there; null where none has looked. */
  people: sha256Schema.nullable(),
  /** Artifact: of them the one who was analysed. */
  person: sha256Schema.nullable(),
})
export type LabelCamera = z.infer<typeof labelCameraSchema>

/** What was taken back or done again, and the labels as they are now. */
const editedSchema = z.object({ title: z.string(), labels: z.array(labelledFrameSchema) })
export type EditedLabels = z.infer<typeof editedSchema>

const MOST_FRAMES = 5_000
const [MOST_TEXT, MOST_FILES] = [200_000_000, 20_000]

const parts = <One extends z.ZodType>(one: One) => z.object({ train: one, validation: one, test: one })
const sharesSchema = parts(z.number().min(0).max(1)).refine(({ train, validation, test }) => train > 0 && Math.abs(train + validation + test - 1) < 1e-6, 'Shares that add up to 1, and something to learn from')
const sigmaSource = z.enum(['measured', 'coco', 'default'])

/** How a version was made, and of whom and what it is. */
const versionMadeSchema = z.object({
  shares: sharesSchema,
  seed: z.int(),
  frames: z.int(),
  athletes: z.int(),
  /** Frames labelled by one, by two who agree, and judged by a third. */
  by: z.object({ one: z.int(), two: z.int(), third: z.int() }),
  /** Frames on which two disagree and nobody has judged; that are meant for two, and one has labelled; and of people who do not agree. */
  leftOut: z.object({ disagree: z.int(), awaitsSecond: z.int().default(0), notAgreed: z.int() }),
  groups: z.array(z.object({ of: z.string(), group: z.string(), frames: z.int(), athletes: z.int(), parts: parts(z.int()), isThin: z.boolean() })),
  points: z.array(z.object({ keypoint: z.string(), seen: z.int(), occluded: z.int(), outside: z.int(), unsaid: z.int() })),
  sigmas: z.array(z.object({ value: z.number(), from: sigmaSource })),
})
export type VersionMade = z.infer<typeof versionMadeSchema>

const versionSchema = z.object({
  id: idSchema,
  n: z.int(),
  name: z.string(),
  createdUs: instantUsSchema,
  by: z.string().nullable(),
  made: versionMadeSchema,
  keypoints: z.int(),
  /** Of those that it was made of, how many are left: what is erased is erased here too. */
  frames: z.int(),
})
export type DatasetVersion = z.infer<typeof versionSchema>

const nullable = z.number().nullable()
const doubledFrameSchema = frameSchema.extend({
  sessionId: idSchema,
  trialId: idSchema.nullable(),
  /** As the library calls it; null: it has no name but its file’s. */
  camera: z.string().nullable(),
  /** On how many points both disagree. */
  points: z.int(),
  /** Of the points that both place, the one that they place furthest from each other, and up to where that counts as the same. */
  farthest: z.object({ keypoint: z.string(), px: z.number(), samePx: nullable }).nullable(),
  /** Points that both place, and only one of both calls hidden. */
  hiddenToOne: z.int(),
  state: z.enum(['agree', 'disagree', 'judged']),
  /** Whether whoever asks is a third. */
  mayJudge: z.boolean(),
})
export type DoubledFrame = z.infer<typeof doubledFrameSchema>

const agreementSchema = z.object({
  people: z.int(),
  /** Mean object keypoint similarity of people labelled twice, of points that not both annotators have taken over from the model. */
  oks: nullable,
  points: z.array(z.object({ keypoint: z.string(), /** Without those that both have taken over from the model: they are counted apart. */ pairs: z.int(), bothFromModel: z.int(), onlyOne: z.int(), otherVisibility: z.int(), medianPx: nullable, ninetiethPx: nullable, similarity: nullable, sigma: z.object({ value: z.number(), from: sigmaSource, pairs: z.int(), leftOut: z.int() }) })),
  /** Double labels of a point, placed by hand by both, from which on its σ is the library’s own. */
  leastPairs: z.int(),
  frames: z.array(doubledFrameSchema),
  /** Frames labelled by two whose people do not agree to training data, or no longer do: in none of these. */
  notAgreed: z.int(),
})
export type DatasetAgreement = z.infer<typeof agreementSchema>

const formatSchema = z.enum(['coco', 'yolo', 'csv'])
export type AnnotationFormat = z.infer<typeof formatSchema>
const textFileSchema = z.object({ path: z.string().max(500), text: z.string() })

const exportedSchema = z.object({
  name: z.string(),
  files: z.array(textFileSchema),
  /** Which frame is which picture, for whoever takes pictures along. */
  pictures: z.array(frameSchema.extend({ path: z.string(), sessionId: idSchema, trialId: idSchema.nullable() })),
  /** Frames of the version whose people no longer agree, or whose films lie in the bin or are gone. */
  leftOut: z.int(),
})
export type ExportedVersion = z.infer<typeof exportedSchema>

export const annotateContract = {
  datasets: oc.route({ method: 'GET', path: '/datasets', summary: 'What is labelled here, and how far it is' }).output(z.array(datasetSchema)),
  create: oc
    .route({ method: 'POST', path: '/datasets' })
    .input(z.object({ name: nameSchema, topology: labelTopologySchema }))
    .output(z.object({ id: idSchema })),
  update: oc.route({ method: 'PATCH', path: '/datasets/{datasetId}', summary: 'Its name, or that it goes: both can be undone' }).input(ofDataset.extend({ name: nameSchema.optional(), isRemoved: z.boolean().optional() })),
  trials: oc
    .route({ method: 'GET', path: '/datasets/{datasetId}/trials', summary: 'Those in it, and those that could be: with films that can be shown' })
    .input(ofDataset)
    .output(z.object({ in: z.array(trialSchema), others: z.array(trialSchema) })),
  addTrial: oc.route({ method: 'POST', path: '/datasets/{datasetId}/trials', summary: 'Refused without the person’s agreement to training data' }).input(ofTrial),
  removeTrial: oc.route({ method: 'POST', path: '/datasets/{datasetId}/trials/remove', summary: 'Its labels stay, and are there again with it' }).input(ofTrial),
  trial: oc
    .route({ method: 'GET', path: '/datasets/{datasetId}/trial', summary: 'Its films, as they are labelled: with cameras, and what models have found in them' })
    .input(ofTrial.extend({ trialId: idSchema.nullish() }))
    .output(z.object({ cameras: z.array(labelCameraSchema) })),
  frames: oc.route({ method: 'GET', path: '/datasets/{datasetId}/frames', summary: 'Those that are to be labelled' }).input(ofDataset).output(z.array(queuedFrameSchema)),
  addFrames: oc
    .route({ method: 'POST', path: '/datasets/{datasetId}/frames' })
    .input(ofDataset.extend({ frames: z.array(frameSchema).min(1).max(MOST_FRAMES), way: frameWaySchema, annotators: z.literal([1, 2]).default(1) }))
    .output(z.object({ added: z.int() })),
  removeFrames: oc.route({ method: 'POST', path: '/datasets/{datasetId}/frames/remove', summary: 'Labels stay, and are there again with their frames' }).input(ofDataset.extend({ frames: z.array(frameSchema).min(1).max(MOST_FRAMES) })),
  labels: oc
    .route({ method: 'GET', path: '/datasets/{datasetId}/labels', summary: 'One’s own in a trial: those of others stay hidden, so that two say independently what they see' })
    .input(ofTrial.extend({ trialId: idSchema.nullish() }))
    .output(z.array(labelledFrameSchema)),
  edit: oc
    .route({ method: 'POST', path: '/datasets/{datasetId}/labels', summary: 'One gesture, as what it changes; refused where the label is not what it began from' })
    .input(ofDataset.extend({ title: z.string().min(1).max(200), /** One more step of the gesture before: one undo takes back both. */ continues: z.boolean().default(false), kind: z.enum(['label', 'adjudicated']).default('label'), labels: z.array(frameSchema.extend({ changes: z.array(labelChangeSchema).min(1).max(2_000) })).min(1).max(500) }))
    .output(z.array(labelledFrameSchema)),
  agreement: oc.route({ method: 'GET', path: '/datasets/{datasetId}/agreement', summary: 'What two annotators of the same frames agree on, point by point, and where they do not' }).input(ofDataset).output(agreementSchema),
  double: oc
    .route({ method: 'GET', path: '/datasets/{datasetId}/double', summary: 'Both labels of a frame, for a third to judge' })
    .input(ofDataset.extend({ mediaId: idSchema, frame: z.coerce.number().int().min(0).max(1e9) }))
    .output(z.object({ one: z.array(personLabelSchema), other: z.array(personLabelSchema), judged: z.array(personLabelSchema).nullable() })),
  versions: oc.route({ method: 'GET', path: '/datasets/{datasetId}/versions', summary: 'The newest first' }).input(ofDataset).output(z.array(versionSchema)),
  makeVersion: oc
    .route({ method: 'POST', path: '/datasets/{datasetId}/versions', summary: 'The labels as they are now, parted by person and never by frame' })
    .input(ofDataset.extend({ name: z.string().trim().max(200).default(''), shares: sharesSchema, seed: z.int().min(0).max(4_294_967_295).default(1) }))
    .output(z.object({ id: idSchema })),
  export: oc
    .route({ method: 'POST', path: '/dataset-versions/{versionId}/export', summary: 'As COCO keypoints, YOLO-pose or CSV; without those who no longer agree' })
    .input(z.object({ versionId: idSchema, format: formatSchema }))
    .output(exportedSchema),
  import: oc
    .route({ method: 'POST', path: '/datasets/{datasetId}/import', summary: 'Labels out of COCO, YOLO-pose or DeepLabCut’s tables, of pictures that are frames of films in the dataset; what was said already stays' })
    .input(ofDataset.extend({ files: z.array(textFileSchema.extend({ text: z.string().max(MOST_TEXT) })).min(1).max(MOST_FILES) }))
    .output(z.object({ frames: z.int(), strangers: z.int(), said: z.int(), notes: z.array(z.string()) })),
  undo: oc.route({ method: 'POST', path: '/datasets/{datasetId}/undo', summary: 'Takes back one’s own last gesture in this dataset' }).input(ofDataset).output(editedSchema.nullable()),
  redo: oc.route({ method: 'POST', path: '/datasets/{datasetId}/redo' }).input(ofDataset).output(editedSchema.nullable()),
}
