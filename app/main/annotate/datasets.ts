/** What is labelled here, and how far it is. */
import { randomUUID } from 'node:crypto'
import { and, eq, isNull } from 'drizzle-orm'
import type { Dataset, DatasetProgress } from '../../contract/annotate/annotate.ts'
import type { LabelTopology } from '../../core/annotation/label-topology.ts'
import { nowUs } from '../clock.ts'
import { agreesTo } from '../lab/consents.ts'
import { found } from '../store/found.ts'
import { record, recordChange } from '../library/history.ts'
import { parsed } from '../store/parsed.ts'
import type { Library } from '../store/library.ts'
import { dataset } from '../store/tables/datasets.ts'
import { userNow } from '../acting.ts'
import { FILMS_OF_DATASETS } from './live-films.ts'

/** Frames that are to be labelled, with who has labelled them: by what their people agree to. */
const PROGRESS = `
  WITH wanted AS (
    SELECT f.annotators, m.consent,
      (SELECT count(*) FROM label l WHERE l.dataset_id = f.dataset_id AND l.media_id = f.media_id AND l.frame = f.frame AND l.kind = 'label' AND l.is_done = 1) AS finished,
      (SELECT l.is_done FROM label l WHERE l.dataset_id = f.dataset_id AND l.media_id = f.media_id AND l.frame = f.frame AND l.kind = 'label' AND l.user_id IS :user) AS mine,
      EXISTS (SELECT 1 FROM label l WHERE l.dataset_id = f.dataset_id AND l.media_id = f.media_id AND l.frame = f.frame AND l.kind = 'adjudicated' AND l.is_done = 1) AS judged
    FROM dataset_frame f JOIN ${FILMS_OF_DATASETS} m ON m.id = f.media_id AND m.dataset_id = f.dataset_id
    WHERE f.dataset_id = :id AND f.removed_us IS NULL)
  SELECT consent, count(*) AS frames, coalesce(sum(finished >= annotators OR judged), 0) AS done, coalesce(sum(mine IS 1), 0) AS mine, coalesce(sum(mine IS 0), 0) AS begun,
    coalesce(sum(finished > 1), 0) AS doubled, coalesce(sum(judged), 0) AS adjudicated
  FROM wanted GROUP BY consent`

const DATASETS = `
  SELECT d.id, d.name, d.topology, d.created_us AS createdUs,
    (SELECT count(*) FROM dataset_trial t WHERE t.dataset_id = d.id AND t.removed_us IS NULL) AS trials,
    (SELECT count(*) FROM dataset_version v WHERE v.dataset_id = d.id) AS versions
  FROM dataset d WHERE d.deleted_us IS NULL ORDER BY d.created_us`

export function listDatasets({ sql }: Library): Dataset[] {
  const progress = sql.prepare(PROGRESS)
  const user = userNow()
  const rows = sql.prepare(DATASETS).all() as (Omit<Dataset, 'topology' | 'progress'> & { topology: string })[]
  return rows.map((row) => ({ ...row, topology: parsed(row.topology), progress: progressOf(progress.all({ id: row.id, user }) as Counted[]) }))
}

type Counted = Omit<DatasetProgress, 'notAgreed'> & { consent: string }

/** Of people who agree; frames of the others are counted apart. */
function progressOf(groups: readonly Counted[]): DatasetProgress {
  const agree = groups.filter(({ consent }) => agreesTo(parsed(consent), 'training-data'))
  const sum = (of: Exclude<keyof Counted, 'consent'>, among: readonly Counted[] = agree) => among.reduce((so, group) => so + group[of], 0)
  return { frames: sum('frames'), done: sum('done'), mine: sum('mine'), begun: sum('begun'), doubled: sum('doubled'), adjudicated: sum('adjudicated'), notAgreed: sum('frames', groups) - sum('frames') }
}

export function createDataset(library: Library, { name, topology }: { name: string; topology: LabelTopology }): { id: string } {
  const made = { id: randomUUID(), name, topology, userId: userNow(), createdUs: nowUs() }
  library.sql.transaction(() => {
    library.query.insert(dataset).values({ ...made, deletedUs: made.createdUs }).run()
    record(library, `New dataset ${name}`, [{ table: 'dataset', id: made.id, before: { deletedUs: made.createdUs }, after: { deletedUs: null } }])
  })()
  return { id: made.id }
}

export function updateDataset(library: Library, { datasetId, name, isRemoved }: { datasetId: string; name?: string | undefined; isRemoved?: boolean | undefined }): void {
  const before = liveDataset(library, datasetId)
  if (name !== undefined) recordChange(library, `Dataset ${before.name}, now ${name}`, 'dataset', datasetId, { name })
  if (isRemoved === true) recordChange(library, `Dataset ${before.name} removed`, 'dataset', datasetId, { deletedUs: nowUs() })
}

export function liveDataset(library: Library, id: string): typeof dataset.$inferSelect {
  return found(library.query.select().from(dataset).where(and(eq(dataset.id, id), isNull(dataset.deletedUs))).get(), 'dataset', id)
}
