/** A dataset in which people's films are labelled, without a pixel of them. */
import { type LabelChange, changesBetween } from '../../../core/annotation/label-change.ts'
import { topologyOf } from '../../../core/annotation/label-topology.ts'
import { newPerson, type Origin, type PersonLabel } from '../../../core/annotation/label.ts'
import type { Role } from '../../../core/lab/roles.ts'
import { createAthlete } from '../../library/athletes.ts'
import { createSession } from '../../library/sessions.ts'
import type { Library } from '../../store/library.ts'
import { temporaryLibrary } from '../../testing/library.ts'
import { addMedia } from '../../testing/media.ts'
import { actingAs } from '../../acting.ts'
import { createDataset } from '../datasets.ts'
import { editLabels } from '../labels.ts'
import { addTrial } from '../trials.ts'

export const SHARES = { train: 0.6, validation: 0.2, test: 0.2 }

/** So many people with a session and a film each, who all agree, in a dataset of COCO's points. */
export async function labelled(people = 1) {
  const library = await temporaryLibrary()
  const { id: datasetId } = createDataset(library, { name: 'Walks', topology: topologyOf('coco-17') })
  const films = Array.from({ length: people }, (_, n) => {
    const { id: athleteId } = createAthlete(library, { name: `Mara ${n}`, heightM: 1.7, consent: [{ purpose: 'training-data', until: null }] })
    const sessionId = createSession(library, { athleteId, name: 'Walk', date: '2026-11-20' }).id
    const mediaId = addMedia(library, { sessionId, name: `Mara ${n}.mp4`, content: `film ${n}`, facts: { displayWidth: 640, displayHeight: 480 } })
    library.sql.prepare('UPDATE media SET frame_count = 100 WHERE id = ?').run(mediaId)
    addTrial(library, { datasetId, sessionId, trialId: null })
    return { athleteId, sessionId, mediaId }
  })
  return { library, datasetId, films }
}

export const whole = (aside = 0, id = 1, by: Origin = 'hand'): PersonLabel => ({ ...newPerson(id, 17), points: newPerson(id, 17).points.map((_, n) => ({ visibility: n === 3 ? 'occluded' : 'seen', x: 100 + n + aside, y: 50 + 20 * n, by })) })
export const wholeAndDone = (person: PersonLabel): LabelChange[] => changesBetween({ people: [], isDone: false }, { people: [person], isDone: true })
export const edit = (library: Library, datasetId: string, mediaId: string, frame: number, changes: LabelChange[], rest: { kind?: 'label' | 'adjudicated'; continues?: boolean; title?: string } = {}) =>
  editLabels(library, { datasetId, title: rest.title ?? 'x', kind: rest.kind ?? 'label', continues: rest.continues ?? false, labels: [{ mediaId, frame, changes }] })
export const as = (user: { id: string; name: string; role: Role }) => <Result>(work: () => Result) => actingAs({ kind: 'user', ...user }, work)
