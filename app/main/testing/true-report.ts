/** All that a report of the sample's walk is drawn from, as if an estimator without errors had looked at one of its films: no library, and no worker. */
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ReportData, reportDataSchema } from '../../contract/review/report.ts'
import { routes } from '../../contract/routes.ts'
import { bytesInMemory } from '../../core/formats/byte-source.ts'
import { inspectVideo } from '../../core/media/inspect-video.ts'
import { packetTableToArrow } from '../../core/media/packet-table-arrow.ts'
import { skeletonOfMarkers } from '../../core/body/markers/skeleton-of-markers.ts'
import { skeletonToArrow } from '../../core/body/skeleton/skeleton-arrow.ts'
import { sampleFolder } from '../sample/sample-folder.ts'
import type { PrintTask } from '../report/print-report.ts'
import { trueCameras, trueMotion } from './sample.ts'
import { trueGait } from './true-gait.ts'

const IDS = { session: '0190a000-0000-7000-8000-000000000001', trial: '0190a000-0000-7000-8000-000000000002', film: '0190a000-0000-7000-8000-000000000003', gait: '0190a000-0000-7000-8000-000000000004', decision: '0190a000-0000-7000-8000-000000000005', note: '0190a000-0000-7000-8000-000000000006' }
const NONE = '0'.repeat(64)

/** `folder`: for its artifacts. */
export async function trueReport(folder: string, changes: Partial<ReportData> = {}): Promise<PrintTask> {
  const files: Record<string, string> = {}
  const kept = (bytes: Uint8Array) => {
    const hash = createHash('sha256').update(bytes).digest('hex')
    const path = join(folder, hash)
    writeFileSync(path, bytes)
    files[routes.artifact(hash)] = path
    return hash
  }
  const film = join(sampleFolder(), '2026-11-20-treadmill-walk', 'cam01.mp4')
  const { facts, table } = await inspectVideo('cam01.mp4', bytesInMemory(readFileSync(film)))
  const { gait, strideCurves, angles } = trueGait()
  const { events, strides, ...sent } = gait
  const { displayWidth, displayHeight, rotationDeg, codec, frameRateHz, frameCount } = facts!
  const address = routes.footage(IDS.film, NONE)
  files[address] = film
  const clock = { offsetUs: 11_700, rate: 1 }
  const [{ lens: _lens, ...camera }] = [{ lens: null, ...trueCameras().find(({ name }) => name === 'cam01')! }]
  const data: ReportData = {
    kind: 'session',
    isPseudonymous: false,
    template: { language: 'en', paper: 'a4', sections: [] },
    question: 'Does the left knee bend enough?',
    comments: { findings: 'Seen together with the team.' },
    logo: null,
    madeOn: '2026-11-30',
    madeBy: 'Dr. Bea',
    lab: 'Lab',
    codeVersion: '1',
    person: { name: 'Sample Athlete', birthDate: '1990-05-06', heightM: 1.7, legLengthLeftM: null, legLengthRightM: null, massKg: 62, affectedSide: 'left' },
    compared: null,
    trials: [
      {
        sessionId: IDS.session,
        trialId: IDS.trial,
        sessionName: 'Treadmill walk',
        date: '2026-11-20',
        conditions: { name: 'Walk', kind: 'walk', surface: 'treadmill', beltSpeedMps: 1.25, footwear: null, aid: null, instruction: null, pain: 2, affectedSide: null, notes: '', standing: 'accepted', rejectionReason: null, isRepresentative: false, stepsBy: null, model: null, up: null },
        clinical: { complaint: 'The knee feels stiff.', question: '', examination: [{ test: 'Knee extension', left: '-5°', right: '0°', note: '' }], gaitScale: null, notes: '' },
        gait: { id: IDS.gait, createdUs: 1, gait: sent, steps: [kept(new TextEncoder().encode(JSON.stringify({ events, strides })))], strideCurves: [kept(strideCurves)], angles: kept(angles), skeleton: null, recorded: null, earlier: [], found: null, excludedStrides: [], isTried: true, notTried: null, eventEdits: 0, stale: null },
        analysis: {
          id: IDS.gait,
          createdUs: 1,
          estimator: 'truth',
          model: 'sample lab',
          device: null,
          method: 'robust',
          calibrationMediaId: IDS.film,
          cameras: [{ mediaId: IDS.film, label: 'cam01', calibration: camera, ...clock, clockSource: 'stated', synchronised: null, people: NONE, person: null }],
          person: null,
          skeleton: kept(skeletonToArrow(skeletonOfMarkers(trueMotion())!)),
          evidence: NONE,
          medianErrorPx: 0,
          sync: null,
          findings: [],
          stale: null,
        },
        model: null,
        calibration: { name: 'calibration.toml', sha256: NONE },
        cameras: [{ mediaId: IDS.film, label: 'cam01', fileName: 'cam01.mp4', state: 'ready', problem: null, playable: { address, isProxy: false, packetTable: kept(packetTableToArrow(table!)), displayWidth, displayHeight, rotationDeg, codec, frameRateHz, frameCount }, clock: { ...clock, source: 'stated' } }],
        decisions: [{ deviation: gait.deviations[0]!, isChanged: false, decision: { id: IDS.decision, kind: 'confirm', reason: null, note: 'As in the clinic.', version: 1, by: 'Dr. Bea', atUs: 1.795e15, takenBackUs: null } }],
        notes: [{ deviation: gait.deviations[0]!, id: IDS.note, text: 'Stiff since the fall.', by: 'Pat Physio', atUs: 1.7951e15 }],
        sources: [{ kind: 'footage', name: 'cam01.mp4', sha256: NONE }],
        fileNotes: [],
        earlier: null,
        reference: null,
      },
    ],
    ...changes,
  }
  return { data: reportDataSchema.parse(data), files }
}
