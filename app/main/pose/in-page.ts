import { needsProxy } from '../../core/media/needs-proxy.ts'
import type { VideoFacts } from '../../core/media/packet-table.ts'
import { ProblemError } from '../../core/problem.ts'

/** Whether a page may be able to read a film. Only the page itself knows which codecs its browser has. */
export function maybeReadInPage(facts: VideoFacts): boolean {
  return !needsProxy(facts, facts.codecString === undefined ? [] : [facts.codecString])
}

/** The page has tried, and its browser does not have that codec: a stand-in helps. */
export function isUndecodable(thrown: unknown): boolean {
  return thrown instanceof ProblemError && thrown.problem.code === 'codec-not-decodable'
}
