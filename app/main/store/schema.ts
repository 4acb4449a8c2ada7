/**
 * The tables of `migrations/*.sql` for typed queries. The SQL is the truth (drizzle's generator knows neither
 * STRICT nor CHECK); `schema.test.ts` holds the two together.
 */
import { integer, primaryKey, real, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { FrameWay, VersionMade } from '../../contract/annotate/annotate.ts'
import type { AuditEntry } from '../../contract/lab/audit.ts'
import type { CalibrationWork } from '../../contract/analysis/calibration.ts'
import type { Athlete, Media, Trial } from '../../contract/library/library.ts'
import type { ReportComments, ReportLogo, ReportTemplate } from '../../contract/review/report.ts'
import type { ToldDeviation } from '../../contract/gait/deviation.ts'
import type { Job } from '../../contract/system/jobs.ts'
import type { Decision, FindingAgainst } from '../../contract/review/review.ts'
import type { LabelTopology } from '../../core/annotation/label-topology.ts'
import type { PersonLabel } from '../../core/annotation/label.ts'
import type { Problem } from '../../core/problem.ts'
import type { Progress } from '../../contract/basics/progress.ts'
import type { Oddity } from '../../core/formats/inspection.ts'
import type { ExcludedStride } from '../../core/gait/cycles/excluded-strides.ts'
import type { TaughtOffset } from '../../core/gait/events/lab-offsets.ts'
import type { EventEdit } from '../../core/gait/events/event-edits.ts'
import type { Clinical } from '../../core/lab/clinical.ts'
import type { Right, Role } from '../../core/lab/roles.ts'
import type { PeopleCurves, Reference } from '../../core/norms/references/reference.ts'
import type { SoughtWords } from '../../core/lab/sought-words.ts'

const json = <T>(name: string) => text(name, { mode: 'json' }).$type<T>()

export const athlete = sqliteTable('athlete', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  birthDate: text('birth_date'),
  heightM: real('height_m'),
  legLengthLeftM: real('leg_length_left_m'),
  legLengthRightM: real('leg_length_right_m'),
  massKg: real('mass_kg'),
  affectedSide: text('affected_side').$type<NonNullable<Athlete['affectedSide']>>(),
  consent: json<Athlete['consent']>('consent').notNull(),
  notes: text('notes').notNull(),
  tags: json<string[]>('tags').notNull(),
  createdUs: integer('created_us').notNull(),
  deletedUs: integer('deleted_us'),
  withdrawnConsent: json<Athlete['withdrawnConsent']>('withdrawn_consent').notNull().default([]),
})

export const session = sqliteTable('session', {
  id: text('id').primaryKey(),
  athleteId: text('athlete_id').notNull(),
  name: text('name').notNull(),
  date: text('date').notNull(),
  notes: text('notes').notNull(),
  tags: json<string[]>('tags').notNull(),
  createdUs: integer('created_us').notNull(),
  deletedUs: integer('deleted_us'),
  clinical: json<Clinical>('clinical'),
})

export const trial = sqliteTable('trial', {
  id: text('id').primaryKey(),
  sessionId: text('session_id').notNull(),
  name: text('name').notNull(),
  kind: text('kind').$type<Trial['kind']>().notNull(),
  surface: text('surface').$type<NonNullable<Trial['surface']>>(),
  beltSpeedMps: real('belt_speed_mps'),
  footwear: text('footwear'),
  aid: text('aid'),
  instruction: text('instruction'),
  pain: integer('pain'),
  affectedSide: text('affected_side').$type<NonNullable<Trial['affectedSide']>>(),
  notes: text('notes').notNull(),
  createdUs: integer('created_us').notNull(),
  deletedUs: integer('deleted_us'),
  standing: text('standing').$type<Trial['standing']>().notNull().default('accepted'),
  rejectionReason: text('rejection_reason'),
  isRepresentative: integer('is_representative', { mode: 'boolean' }).notNull().default(false),
  stepsBy: text('steps_by').$type<Trial['stepsBy']>(),
  model: text('model'),
  up: text('up').$type<Trial['up']>(),
})

export const file = sqliteTable('file', {
  hash: text('hash').primaryKey(),
  bytes: integer('bytes').notNull(),
  extension: text('extension').notNull(),
  storage: text('storage').$type<Media['storage']>().notNull(),
  modifiedUs: integer('modified_us').notNull(),
  createdUs: integer('created_us').notNull(),
})

export const job = sqliteTable('job', {
  id: text('id').primaryKey(),
  kind: text('kind').notNull(),
  title: text('title').notNull(),
  sessionId: text('session_id'),
  payload: json<unknown>('payload').notNull(),
  state: text('state').$type<Job['state']>().notNull(),
  wish: text('wish').$type<'stop' | 'cancel'>(),
  progress: json<Progress>('progress'),
  attempt: integer('attempt').notNull(),
  workerDeaths: integer('worker_deaths').notNull(),
  problem: json<Problem>('problem'),
  warnings: json<string[]>('warnings').notNull(),
  report: json<unknown>('report'),
  createdUs: integer('created_us').notNull(),
  startedUs: integer('started_us'),
  endedUs: integer('ended_us'),
  actor: text('actor').notNull().default('command-line'),
})

export const media = sqliteTable('media', {
  id: text('id').primaryKey(),
  sessionId: text('session_id').notNull(),
  trialId: text('trial_id'),
  name: text('name').notNull(),
  kind: text('kind').notNull(),
  format: text('format').notNull(),
  camera: text('camera'),
  summary: text('summary').notNull(),
  facts: json<Record<string, unknown>>('facts').notNull(),
  oddities: json<Oddity[]>('oddities').notNull(),
  contentHash: text('content_hash').notNull(),
  bytes: integer('bytes').notNull(),
  state: text('state').$type<Media['state']>().notNull(),
  problem: text('problem'),
  frameCount: integer('frame_count'),
  durationUs: integer('duration_us'),
  importJobId: text('import_job_id'),
  importedUs: integer('imported_us').notNull(),
  deletedUs: integer('deleted_us'),
})

export const mediaFile = sqliteTable(
  'media_file',
  {
    mediaId: text('media_id').notNull(),
    n: integer('n').notNull(),
    relativePath: text('relative_path').notNull(),
    fileHash: text('file_hash').notNull(),
  },
  (table) => [primaryKey({ columns: [table.mediaId, table.n] })],
)

export const stream = sqliteTable('stream', {
  mediaId: text('media_id').primaryKey(),
  statedOffsetUs: integer('stated_offset_us'),
  statedRate: real('stated_rate'),
  manualOffsetUs: integer('manual_offset_us'),
  manualRate: real('manual_rate'),
  foundOffsetUs: integer('found_offset_us'),
  foundRate: real('found_rate'),
  foundBy: text('found_by').$type<'person' | 'sound' | 'flash'>(),
  manualErrorUs: real('manual_error_us'),
})

export const analysis = sqliteTable('analysis', {
  id: text('id').primaryKey(),
  sessionId: text('session_id').notNull(),
  trialId: text('trial_id'),
  inputs: json<unknown>('inputs').notNull(),
  result: json<unknown>('result').notNull(),
  createdUs: integer('created_us').notNull(),
})

export const gait = sqliteTable('gait', {
  id: text('id').primaryKey(),
  sessionId: text('session_id').notNull(),
  trialId: text('trial_id'),
  inputs: json<unknown>('inputs').notNull(),
  result: json<unknown>('result').notNull(),
  createdUs: integer('created_us').notNull(),
  isInQueue: integer('is_in_queue', { mode: 'boolean' }).notNull().default(false),
})

export const gaitChoice = sqliteTable('gait_choice', {
  id: text('id').primaryKey(),
  sessionId: text('session_id').notNull(),
  trialId: text('trial_id'),
  eventEdits: json<EventEdit[]>('event_edits').notNull(),
  excludedStrides: json<ExcludedStride[]>('excluded_strides').notNull(),
  leftOutSessions: json<string[]>('left_out_sessions').notNull(),
  referenceId: text('reference_id'),
  gait: text('gait').$type<'walk' | 'run'>(),
})

export const familyThreshold = sqliteTable(
  'family_threshold',
  { family: text('family').notNull(), stageVersion: integer('stage_version').notNull(), factor: real('factor').notNull() },
  (table) => [primaryKey({ columns: [table.family, table.stageVersion] })],
)

export const taughtOffset = sqliteTable('taught_offset', {
  id: text('id').primaryKey(),
  sessionId: text('session_id').notNull(),
  trialId: text('trial_id'),
  pointsBy: text('points_by').notNull(),
  offsets: json<TaughtOffset[]>('offsets').notNull(),
  createdUs: integer('created_us').notNull(),
})

export const madeCalibration = sqliteTable('made_calibration', {
  id: text('id').primaryKey(),
  sessionId: text('session_id').notNull(),
  trialId: text('trial_id'),
  kind: text('kind').$type<CalibrationWork['kind']>().notNull(),
  inputs: json<unknown>('inputs').notNull(),
  result: json<unknown>('result').notNull(),
  warnings: json<string[]>('warnings').notNull(),
  mediaId: text('media_id'),
  createdUs: integer('created_us').notNull(),
})

export const artifact = sqliteTable('artifact', {
  hash: text('hash').primaryKey(),
  format: text('format').notNull(),
  bytes: integer('bytes').notNull(),
  createdUs: integer('created_us').notNull(),
})

export const run = sqliteTable('run', {
  id: text('id').primaryKey(),
  stage: text('stage').notNull(),
  stageVersion: integer('stage_version').notNull(),
  key: text('key').notNull(),
  state: text('state').$type<'running' | 'done' | 'failed'>().notNull(),
  params: json<unknown>('params').notNull(),
  summary: json<unknown>('summary'),
  warnings: json<string[]>('warnings').notNull(),
  problem: json<Problem>('problem'),
  device: text('device'),
  codeVersion: text('code_version').notNull(),
  jobId: text('job_id'),
  startedUs: integer('started_us').notNull(),
  endedUs: integer('ended_us'),
})

export const runInput = sqliteTable(
  'run_input',
  { runId: text('run_id').notNull(), role: text('role').notNull(), hash: text('hash').notNull() },
  (table) => [primaryKey({ columns: [table.runId, table.role] })],
)

export const runOutput = sqliteTable(
  'run_output',
  { runId: text('run_id').notNull(), role: text('role').notNull(), hash: text('hash').notNull() },
  (table) => [primaryKey({ columns: [table.runId, table.role] })],
)

export const importItem = sqliteTable(
  'import_item',
  {
    jobId: text('job_id').notNull(),
    n: integer('n').notNull(),
    item: json<unknown>('item').notNull(),
    mediaId: text('media_id'),
    problem: json<Problem>('problem'),
    state: text('state').$type<'open' | 'done' | 'failed'>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.jobId, table.n] })],
)

export const reference = sqliteTable('reference', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  document: json<Reference>('document').notNull(),
  createdUs: integer('created_us').notNull(),
  deletedUs: integer('deleted_us'),
  people: json<PeopleCurves>('people'),
  sessionIds: json<readonly string[]>('session_ids'),
})

export const edit = sqliteTable('edit', {
  id: integer('id').primaryKey(),
  title: text('title').notNull(),
  diff: json<unknown>('diff').notNull(),
  atUs: integer('at_us').notNull(),
  undone: integer('undone').$type<0 | 1>().notNull(),
  userId: text('user_id'),
})

export const user = sqliteTable('user', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  role: text('role').$type<Role>().notNull(),
  secret: text('secret').notNull(),
  failures: integer('failures').notNull().default(0),
  lockedUntilUs: integer('locked_until_us'),
  createdUs: integer('created_us').notNull(),
  lastInUs: integer('last_in_us'),
  leftUs: integer('left_us'),
  secretSetUs: integer('secret_set_us').notNull().default(0),
})

export const audit = sqliteTable('audit', {
  n: integer('n').primaryKey(),
  atUs: integer('at_us').notNull(),
  actor: text('actor').notNull(),
  action: text('action').$type<AuditEntry['action']>().notNull(),
  athleteId: text('athlete_id'),
  detail: json<AuditEntry['detail']>('detail').notNull(),
  previous: text('previous').notNull(),
  hash: text('hash').notNull(),
})

export const finding = sqliteTable('finding', {
  id: text('id').primaryKey(),
  sessionId: text('session_id').notNull(),
  trialId: text('trial_id'),
  version: integer('version').notNull(),
  variable: text('variable').$type<ToldDeviation['variable']>().notNull(),
  side: text('side').$type<ToldDeviation['side']>().notNull(),
  phase: text('phase').notNull(),
  verdict: text('verdict').$type<ToldDeviation['verdict']>().notNull(),
  confidence: text('confidence').$type<ToldDeviation['confidence']>().notNull(),
  deltaDeg: real('delta_deg').notNull(),
  title: text('title').notNull(),
  rank: real('rank').notNull(),
  decidedFrom: integer('decided_from').notNull(),
  goneUs: integer('gone_us'),
  firstUs: integer('first_us').notNull(),
})

export const findingVersion = sqliteTable(
  'finding_version',
  {
    findingId: text('finding_id').notNull(),
    n: integer('n').notNull(),
    gaitId: text('gait_id').notNull(),
    deviation: json<ToldDeviation>('deviation').notNull(),
    against: json<FindingAgainst>('against').notNull(),
    atUs: integer('at_us').notNull(),
  },
  (table) => [primaryKey({ columns: [table.findingId, table.n] })],
)

export const decision = sqliteTable('decision', {
  id: text('id').primaryKey(),
  findingId: text('finding_id').notNull(),
  version: integer('version').notNull(),
  kind: text('kind').$type<Decision['kind']>().notNull(),
  reason: text('reason').$type<NonNullable<Decision['reason']>>(),
  note: text('note').notNull().default(''),
  userId: text('user_id'),
  atUs: integer('at_us').notNull(),
  takenBackUs: integer('taken_back_us'),
})

export const findingComment = sqliteTable('finding_comment', {
  id: text('id').primaryKey(),
  findingId: text('finding_id').notNull(),
  text: text('text').notNull(),
  userId: text('user_id'),
  atUs: integer('at_us').notNull(),
  takenBackUs: integer('taken_back_us'),
})

export const device = sqliteTable('device', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  rights: json<Right[]>('rights').notNull(),
  secretHash: text('secret_hash').notNull(),
  pairedUs: integer('paired_us').notNull(),
  seenUs: integer('seen_us').notNull(),
  revokedUs: integer('revoked_us'),
})

export const erasure = sqliteTable('erasure', {
  athleteId: text('athlete_id').primaryKey(),
  key: text('key').notNull(),
  words: json<SoughtWords[]>('words').notNull(),
  files: json<string[]>('files').notNull(),
  begunUs: integer('begun_us').notNull(),
  doneUs: integer('done_us'),
  cohorts: json<string[]>('cohorts').notNull().default([]),
})

export const reportLook = sqliteTable('report_look', {
  id: integer('id').primaryKey(),
  template: json<ReportTemplate>('template').notNull(),
  logo: json<ReportLogo>('logo'),
})

export const reportComment = sqliteTable('report_comment', {
  id: text('id').primaryKey(),
  sessionId: text('session_id').notNull(),
  trialId: text('trial_id'),
  comments: json<ReportComments>('comments').notNull(),
})

export const dataset = sqliteTable('dataset', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  topology: json<LabelTopology>('topology').notNull(),
  userId: text('user_id'),
  createdUs: integer('created_us').notNull(),
  deletedUs: integer('deleted_us'),
})

export const datasetTrial = sqliteTable('dataset_trial', {
  id: text('id').primaryKey(),
  datasetId: text('dataset_id').notNull(),
  sessionId: text('session_id').notNull(),
  trialId: text('trial_id'),
  code: text('code').notNull(),
  removedUs: integer('removed_us'),
})

export const datasetFrame = sqliteTable('dataset_frame', {
  id: text('id').primaryKey(),
  datasetId: text('dataset_id').notNull(),
  mediaId: text('media_id').notNull(),
  frame: integer('frame').notNull(),
  way: text('way').$type<FrameWay>().notNull(),
  annotators: integer('annotators').$type<1 | 2>().notNull(),
  removedUs: integer('removed_us'),
})

export const label = sqliteTable('label', {
  id: text('id').primaryKey(),
  datasetId: text('dataset_id').notNull(),
  mediaId: text('media_id').notNull(),
  frame: integer('frame').notNull(),
  kind: text('kind').$type<'label' | 'adjudicated'>().notNull(),
  userId: text('user_id'),
  people: json<PersonLabel[]>('people').notNull(),
  isDone: integer('is_done', { mode: 'boolean' }).notNull(),
  changedUs: integer('changed_us').notNull(),
})

export const labelEdit = sqliteTable('label_edit', {
  id: integer('id').primaryKey(),
  datasetId: text('dataset_id').notNull(),
  mediaId: text('media_id'),
  frame: integer('frame'),
  userId: text('user_id'),
  title: text('title').notNull(),
  steps: json<unknown>('steps').notNull(),
  atUs: integer('at_us').notNull(),
  undone: integer('undone').$type<0 | 1>().notNull(),
})

export const datasetVersion = sqliteTable('dataset_version', {
  id: text('id').primaryKey(),
  datasetId: text('dataset_id').notNull(),
  n: integer('n').notNull(),
  name: text('name').notNull(),
  topology: json<LabelTopology>('topology').notNull(),
  made: json<VersionMade>('made').notNull(),
  userId: text('user_id'),
  createdUs: integer('created_us').notNull(),
})

export const datasetItem = sqliteTable(
  'dataset_item',
  {
    versionId: text('version_id').notNull(),
    mediaId: text('media_id').notNull(),
    frame: integer('frame').notNull(),
    part: text('part').$type<'train' | 'validation' | 'test'>().notNull(),
    people: json<PersonLabel[]>('people').notNull(),
  },
  (table) => [primaryKey({ columns: [table.versionId, table.mediaId, table.frame] })],
)
