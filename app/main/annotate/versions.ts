/** Versions of a dataset: which labels, as they are now, parted by person. What was made never changes. */
import { randomUUID } from 'node:crypto'
import { desc, eq } from 'drizzle-orm'
import type { DatasetVersion, VersionMade } from '../../contract/annotate/annotate.ts'
import { type CountedFrame, type Demographics, groupCounts, pointCounts } from '../../core/annotation/balance.ts'
import { type Shares, splitByAthlete } from '../../core/annotation/split.ts'
import { ProblemError } from '../../core/problem.ts'
import { touches } from '../audit/touches.ts'
import { nowUs } from '../clock.ts'
import type { Library } from '../store/library.ts'
import { datasetItem, datasetVersion } from '../store/tables/datasets.ts'
import { userNow } from '../acting.ts'
import { liveDataset } from './datasets.ts'
import { labelledFrames, sigmasOf } from './doubles.ts'
import { settled, type Settled } from './settled.ts'

interface Asked {
  datasetId: string
  name: string
  shares: Shares
  seed: number
}

export function makeVersion(library: Library, { datasetId, name, shares, seed }: Asked): { id: string } {
  const { topology } = liveDataset(library, datasetId)
  const sigmas = sigmasOf(library, topology.keypoints)
  const all = labelledFrames(library, datasetId).map((frame) => ({ frame, whose: whoseOf(library, frame.mediaId), label: settled(frame, sigmas) }))
  const mayGo = all.filter(({ frame }) => frame.agreed)
  const taken = mayGo.flatMap(({ frame, whose, label }) => (label.people === null ? [] : [{ frame, whose, label }]))
  if (taken.length === 0) throw new ProblemError({ code: 'nothing-labelled', message: 'No frame of this dataset is labelled to the end by somebody who agrees to training data.', hint: 'Label some, and say of each that it is done.', subject: datasetId })
  const leftFor = (why: string) => mayGo.filter(({ label }) => label.people === null && label.why === why).length
  const parts = splitByAthlete(framesByAthlete(taken), shares, seed)
  const counted = taken.map(({ whose, label }): CountedFrame => ({ part: parts.get(whose.athleteId)!, athlete: whose.athleteId, camera: whose.camera, demographics: demographicsOf(whose), people: label.people }))
  const made: VersionMade = {
    shares,
    seed,
    frames: taken.length,
    athletes: parts.size,
    by: countsOf(taken.map(({ label }) => label)),
    leftOut: { disagree: leftFor('disagree'), awaitsSecond: leftFor('awaits-second'), notAgreed: all.length - mayGo.length },
    groups: groupCounts(counted),
    points: pointCounts(counted, topology.keypoints),
    sigmas: sigmas.map(({ value, from }) => ({ value, from })),
  }
  const id = randomUUID()
  library.sql.transaction(() => {
    const n = ((library.sql.prepare('SELECT max(n) FROM dataset_version WHERE dataset_id = ?').pluck().get(datasetId) as number | null) ?? 0) + 1
    library.query.insert(datasetVersion).values({ id, datasetId, n, name, topology, made, userId: userNow(), createdUs: nowUs() }).run()
    for (const athleteId of parts.keys()) touches(library, athleteId, { versionId: id })
    for (const { frame, whose, label } of taken) library.query.insert(datasetItem).values({ versionId: id, mediaId: frame.mediaId, frame: frame.frame, part: parts.get(whose.athleteId)!, people: label.people }).run()
  })()
  library.changes.touched('labels')
  return { id }
}

export function versionsOf(library: Library, datasetId: string): DatasetVersion[] {
  liveDataset(library, datasetId)
  const left = library.sql.prepare('SELECT count(*) FROM dataset_item WHERE version_id = ?').pluck()
  return library.query
    .select()
    .from(datasetVersion)
    .where(eq(datasetVersion.datasetId, datasetId))
    .orderBy(desc(datasetVersion.n))
    .all()
    .map(({ id, n, name, createdUs, made, userId }) => ({ id, n, name, createdUs, by: userName(library, userId), made, keypoints: made.points.length, frames: left.get(id) as number }))
}

const userName = ({ sql }: Library, id: string | null) => (id === null ? null : ((sql.prepare('SELECT name FROM user WHERE id = ?').pluck().get(id) as string | undefined) ?? null))

const WHOSE = `
  SELECT s.athlete_id AS athleteId, coalesce(m.camera, 'unnamed') AS camera, a.birth_date AS birthDate, s.date, a.height_m AS heightM, coalesce(t.affected_side, a.affected_side) AS affectedSide
  FROM media m JOIN session s ON s.id = m.session_id JOIN athlete a ON a.id = s.athlete_id LEFT JOIN trial t ON t.id = m.trial_id WHERE m.id = ?`

interface Whose {
  athleteId: string
  camera: string
  birthDate: string | null
  date: string
  heightM: number | null
  affectedSide: Demographics['affectedSide']
}

const whoseOf = ({ sql }: Library, mediaId: string): Whose => sql.prepare(WHOSE).get(mediaId) as Whose

/** Days are text without a time zone: who is born on 29 February is a year older on 1 March. */
function demographicsOf({ birthDate, date, heightM, affectedSide }: Whose): Demographics {
  const ageYears = birthDate === null ? null : Number(date.slice(0, 4)) - Number(birthDate.slice(0, 4)) - (date.slice(5) < birthDate.slice(5) ? 1 : 0)
  return { ageYears, heightM, affectedSide }
}

function framesByAthlete(taken: readonly { whose: Whose }[]): Map<string, number> {
  return new Map([...Map.groupBy(taken, ({ whose }) => whose.athleteId)].map(([athlete, members]) => [athlete, members.length]))
}

function countsOf(labels: readonly Extract<Settled, { by: string }>[]): VersionMade['by'] {
  const by = { one: 0, two: 0, third: 0 }
  for (const label of labels) by[label.by]++
  return by
}

