import { expect, onTestFinished, test } from 'vitest'
import type { CalibrationWork } from '../../contract/analysis/calibration.ts'
import { analyseJob, startAnalysis } from '../analysis/analyse-job.ts'
import { calibrateJob, startCalibration } from '../calibrate/calibrate-job.ts'
import { findClocksJob, startFindingClocks } from '../clocks/find-clocks-job.ts'
import { compareJob, startComparison } from '../compare/compare-job.ts'
import { chooseGait } from '../gait/gait-choices.ts'
import { gaitJob, startGait } from '../gait/gait-job.ts'
import { promptGait } from '../gait/prompt-gait.ts'
import { importJob } from '../import/import-job.ts'
import { startImport } from '../import/start.ts'
import type { Plans } from '../import/plan.ts'
import type { JobKind } from '../jobs/job-kind.ts'
import type { Scheduler } from '../jobs/scheduler.ts'
import { createAthlete, getAthlete, updateAthlete } from '../library/athletes.ts'
import { redo, undo } from '../library/history.ts'
import { getSession, listSessions } from '../library/sessions.ts'
import type { Library } from '../store/library.ts'
import { newSession, problemFrom, temporaryLibrary } from '../testing/library.ts'
import { whyNot } from './consents.ts'

const noPlan = { get: () => ({ items: new Map() }), handOver: () => {} } as unknown as Plans
const queue = { enqueue: () => 'a job' } as unknown as Scheduler
const LET_THROUGH = 'Nothing was refused'
const imports = (library: Library, destination: Parameters<typeof startImport>[3]['destination']) => () => startImport(library, queue, noPlan, { planId: 'x', destination, mode: 'copy', items: [] })

test('of whom the consent to analysis has ended, or was withdrawn, nothing is imported or analysed', async () => {
  const library = await temporaryLibrary()
  const sessionId = newSession(library)
  const { athleteId } = getSession(library, sessionId)
  const session = { name: 'Another', date: '2026-11-30' }
  const place = { sessionId, trialId: null }
  const work = { kind: 'footage', scale: { kind: 'body-height' } } as unknown as CalibrationWork
  const gaits = promptGait(library, { write: () => {}, follow: () => {} })
  onTestFinished(() => gaits.close())
  const ways: (() => unknown)[] = [
    imports(library, { sessionId }),
    imports(library, { athlete: { id: athleteId }, session }),
    () => startAnalysis(library, queue, { sessionId }),
    () => startGait(library, queue, place),
    () => startCalibration(library, queue, place, work),
    () => startFindingClocks(library, queue, place, 'sound'),
    () => startComparison(library, queue, { ...place, models: ['pose-landmarker-lite', 'blazepose-lite'] }),
    () => chooseGait(library, place, 'walk'),
    () => gaits.refresh(place),
    () => gaits.compare(place, { ...place, trialId: sessionId }),
    () => gaits.proposePlatesClock(place),
    // Asked for while they agreed, and still to be run.
    ...[importJob, analyseJob, gaitJob, calibrateJob, findClocksJob, compareJob].map((kind: Pick<JobKind<never>, 'assertMayRun'>) => () => kind.assertMayRun!(library, { sessionId } as never)),
  ]
  const refused = async (way: (typeof ways)[number]): Promise<string> => {
    try {
      return (await problemFrom(way)).code
    } catch (thrown) {
      return (thrown as Error).message
    }
  }
  const codes = () => Promise.all(ways.map(refused))
  const letThrough = [LET_THROUGH, LET_THROUGH, 'analysis-lacks', 'no-movement', 'calibration-lacks', 'nothing-to-bring-into-step', 'no-films', LET_THROUGH, 'no-movement', 'not-the-same-person', 'no-plates', ...Array.from({ length: 6 }, () => LET_THROUGH)]
  expect(await codes()).toEqual(letThrough)
  updateAthlete(library, athleteId, { consent: [{ purpose: 'analysis', until: '2020-01-31' }] })
  expect(await codes()).toEqual(ways.map(() => 'no-consent'))
  expect(await problemFrom(ways[2]!)).toMatchObject({ message: 'Mara Example’s consent to analysis ended on 2020-01-31.', hint: expect.stringContaining('“Analysis”') as string, subject: athleteId })
  updateAthlete(library, athleteId, { consent: [] })
  expect(await problemFrom(ways[0]!)).toMatchObject({ code: 'no-consent', message: 'Mara Example has withdrawn the consent to analysis.' })
  expect(listSessions(library).total).toBe(2)
  updateAthlete(library, athleteId, { consent: [{ purpose: 'analysis', until: null }] })
  expect(await codes()).toEqual(letThrough)
})

test('a withdrawal is known from never having been asked, is taken back with what it was, and ends with a new consent', async () => {
  const library = await temporaryLibrary()
  const { id } = createAthlete(library, { name: 'Mara', consent: [{ purpose: 'report', until: null }, { purpose: 'analysis', until: null }] })
  const withdrawn = () => getAthlete(library, id).withdrawnConsent
  updateAthlete(library, id, { consent: [{ purpose: 'report', until: '2027-01-01' }] })
  expect(withdrawn()).toEqual(['analysis'])
  updateAthlete(library, id, { notes: 'limps' })
  updateAthlete(library, id, { consent: [] })
  expect(withdrawn()).toEqual(['analysis', 'report'])
  expect(whyNot(getAthlete(library, id), 'report')).toMatchObject({ message: 'Mara has withdrawn the consent to reports.' })
  undo(library)
  expect([withdrawn(), whyNot(getAthlete(library, id), 'report', '2026-12-01')]).toEqual([['analysis'], null])
  redo(library)
  updateAthlete(library, id, { consent: [{ purpose: 'analysis', until: null }] })
  expect(withdrawn()).toEqual(['report'])
})
