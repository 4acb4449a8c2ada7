/** Which of the library's files the page of a report may fetch: those of its own trials, by the addresses that a window would use. */
import type { ReportData, ReportTrial } from '../../contract/review/report.ts'
import { routes } from '../../contract/routes.ts'
import { originalOf } from '../library/originals.ts'
import type { Library } from '../store/library.ts'

export function filesOfPage(library: Library, { trials, isPseudonymous }: Pick<ReportData, 'trials' | 'isPseudonymous'>): Record<string, string> {
  return Object.fromEntries(trials.flatMap((trial) => [...[...artifactsOf(trial), ...(isPseudonymous ? everybodyIn(trial) : [])].map((hash) => [routes.artifact(hash), library.layout.artifactFile(hash)] as const), ...filmsOf(library, trial)]))
}

/** Whose faces are hidden. */
const everybodyIn = ({ analysis }: ReportTrial): string[] => (analysis?.cameras ?? []).map(({ people }) => people)

function artifactsOf({ gait: { steps, strideCurves, angles, skeleton, found }, analysis, cameras }: ReportTrial): string[] {
  return [...steps, ...strideCurves, angles, skeleton, found, analysis?.skeleton, ...(analysis?.cameras ?? []).map(({ person }) => person), ...cameras.map(({ playable }) => playable?.packetTable)].filter((hash) => typeof hash === 'string')
}

function filmsOf(library: Library, { cameras }: ReportTrial): (readonly [address: string, path: string])[] {
  return cameras.flatMap(({ mediaId, playable }) => {
    if (!playable) return []
    const stand = /^\/artifacts\/([0-9a-f]{64})$/.exec(playable.address)
    return [[playable.address, stand ? library.layout.artifactFile(stand[1]!) : originalOf(library, mediaId).path] as const]
  })
}
