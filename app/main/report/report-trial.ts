/** All that a report says of one trial, as it lies in the library. */
import type { ReportTrial } from '../../contract/review/report.ts'
import type { TrialGait } from '../../contract/gait/trial-gait.ts'
import { ProblemError } from '../../core/problem.ts'
import { analysisOf } from '../skeleton/of-trial.ts'
import { gaitOfTrial, sentGait } from '../gait/gait-of-trial.ts'
import type { PromptGait } from '../gait/prompt-gait.ts'
import { liveSession } from '../library/live.ts'
import { getTrial } from '../library/trials.ts'
import { readCatalogue } from '../models/catalogue.ts'
import { modelFolders } from '../models/folders.ts'
import { isEmbedded, locateFiles } from '../models/located.ts'
import { knownReferences } from '../references/references.ts'
import type { Library } from '../store/library.ts'
import { camerasOf } from '../trial/footage.ts'
import { livePlace, type TrialPlace } from '../trial/place.ts'
import { decisionsOfTrial, notesOfTrial } from './decisions.ts'
import { earlierParameters } from './earlier-parameters.ts'
import { calibrationOfAnalysis, fileNotesOf, sourcesOf } from './sources.ts'

export interface Around {
  /** Codec families that the page decodes. */
  decodable: readonly string[]
  gaits: Pick<PromptGait, 'cut' | 'refresh'>
}

export async function reportTrial(library: Library, place: TrialPlace, { decodable, gaits }: Around): Promise<ReportTrial> {
  const { name } = livePlace(library, place)
  const session = liveSession(library, place.sessionId)
  const kept = await gaitOfTrial(library, place)
  // One that has been read as movement of an earlier session has no gait of its own yet.
  const gait = kept.gait ?? (kept.lacking === null ? await gaits.refresh(place) : null)
  if (!gait) throw nothingToReport(name, kept.unread ?? kept.lacking, place)
  const { analysis } = analysisOf(library, place)
  const cameras = camerasOf(library, place.sessionId, place.trialId, decodable)
  return {
    ...place,
    sessionName: session.name,
    date: session.date,
    conditions: place.trialId === null ? null : getTrial(library, place.trialId),
    clinical: session.clinical,
    gait: sentGait(gait),
    analysis,
    model: analysis && (await modelOf(library, analysis.model)),
    calibration: analysis && calibrationOfAnalysis(library, analysis.calibrationMediaId),
    cameras,
    decisions: decisionsOfTrial(library, place),
    notes: notesOfTrial(library, place),
    sources: sourcesOf(library, place),
    fileNotes: fileNotesOf(library, place, { cameras, analysis }),
    earlier: await earlierParameters(gaits, gait),
    reference: referenceOf(library, gait),
  }
}

function nothingToReport(name: string, why: string | null, { sessionId }: TrialPlace): ProblemError {
  return new ProblemError({ code: 'nothing-to-report', message: `Of ${name} there is no gait to report.`, hint: why ?? 'Analyse it first: “stridescope analyse”, or Analyse in the window.', subject: sessionId })
}

/** As it lies in a manifest; one that no manifest describes any more is named by its id. */
async function modelOf({ layout }: Library, id: string): Promise<NonNullable<ReportTrial['model']>> {
  const folders = modelFolders(layout)
  const entry = readCatalogue(folders).models.find((one) => one.entry.id === id)?.entry
  const isForTrying = entry !== undefined && isEmbedded(await locateFiles(folders, entry))
  return { id, title: entry?.name ?? id, sha256: entry?.files.at(-1)?.sha256 ?? null, licence: entry?.licence ?? null, isForTrying }
}

function referenceOf(library: Library, { gait: { reference } }: TrialGait): ReportTrial['reference'] {
  const known = reference?.id === undefined ? undefined : knownReferences(library).find(({ id }) => id === reference.id)
  return known ? { citation: known.citation, licence: known.licence, description: known.population.description } : null
}
