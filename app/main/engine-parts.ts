import { analyseJob } from './analysis/analyse-job.ts'
import { calibrateJob } from './calibrate/calibrate-job.ts'
import { compareJob } from './compare/compare-job.ts'
import { findClocksJob } from './clocks/find-clocks-job.ts'
import { Grants } from './import/grants.ts'
import { eraseJob, goOnErasing } from './erasure/erase-job.ts'
import { gaitJob } from './gait/gait-job.ts'
import { promptGait, type PromptGait } from './gait/prompt-gait.ts'
import { importJob } from './import/import-job.ts'
import { Plans } from './import/plan.ts'
import { openInHeadlessChromium } from './hidden/headless-chromium.ts'
import type { OpenHiddenPage } from './hidden/hidden-page.ts'
import { pagePerformer } from './page-performer.ts'
import { checkJob } from './check/check-job.ts'
import { openLog, type Log } from './log.ts'
import { lentWorker, type WarmWorker } from './jobs/warm-worker.ts'
import type { Machine } from './jobs/job-kind.ts'
import { fetchModelJob } from './models/fetch-job.ts'
import { modelWorker, type ModelWorker } from './models/model-worker.ts'
import { cohortJob } from './cohorts/cohort-job.ts'
import { prepareForDecoders, prepareJob } from './library/prepare-job.ts'
import { Scheduler, type SchedulerOptions } from './jobs/scheduler.ts'
import { reportExportJob } from './report/export-job.ts'
import { reportJob } from './report/report-job.ts'
import { takeOverFindings } from './gait/take-over-findings.ts'
import { clearStrays } from './store/unused.ts'
import { thisMachine } from './system/machine.ts'
import { rememberedDecoders, type Decoders } from './system/decoders.ts'
import { backUpWhileOpen } from './store/backup.ts'
import { openLibrary, type Library } from './store/library.ts'

/** An open library with everything that works on it: the engine, but for its door. */
export interface Engine {
  library: Library
  machine: Machine
  scheduler: Scheduler
  grants: Grants
  plans: Plans
  fileWorker: WarmWorker
  modelWorker: ModelWorker
  gaits: PromptGait
  decoders: Decoders
  log: Log
  close(): Promise<void>
}

export interface EngineOptions extends Pick<SchedulerOptions, 'onEnded' | 'onBusy' | 'memoryCeilingBytes' | 'atOnce' | 'workers'> {
  /** A shell's own; otherwise a browser without a window is started for each. */
  openHiddenPage?: OpenHiddenPage
}

export async function openEngine(folder: string, program: string, { openHiddenPage, ...options }: EngineOptions = {}): Promise<Engine> {
  const library = await openLibrary(folder, program)
  if (library.afterCrash) clearStrays(library)
  const backups = backUpWhileOpen(library.sql, library.layout)
  const log = openLog(library.layout.log)
  const decoders = rememberedDecoders(library, (codecs) => prepareForDecoders(library, scheduler, codecs))
  const machine: Machine = { ...thisMachine({ lendsPages: openHiddenPage !== undefined }), decodable: () => decoders.known() }
  const page = pagePerformer(openHiddenPage ?? ((url) => openInHeadlessChromium(url, log)))
  const gaits = promptGait(library, log, options.workers)
  const scheduler = new Scheduler({ ...options, page, log, library, machine, kinds: [importJob, prepareJob, analyseJob, calibrateJob, compareJob, findClocksJob, gaitJob, cohortJob, checkJob, eraseJob(gaits), fetchModelJob, reportJob(gaits), reportExportJob(gaits)] })
  const grants = new Grants(library)
  const fileWorker = lentWorker(() => scheduler.workers.take('files'))
  const models = modelWorker(library.layout, log, options.workers)
  scheduler.start()
  goOnErasing(library, scheduler)
  void takeOverFindings(library).catch((thrown: unknown) => console.error(thrown))
  // A command that is interrupted ends twice: for the person, and by itself.
  let closed: Promise<void> | undefined
  const close = async () => {
    fileWorker.close()
    models.close()
    gaits.close()
    await scheduler.close()
    await backups.end()
    library.close()
    await log.close()
  }
  return {
    library,
    machine,
    scheduler,
    grants,
    plans: new Plans(grants),
    fileWorker,
    modelWorker: models,
    gaits,
    decoders,
    log,
    close: () => (closed ??= close()),
  }
}
