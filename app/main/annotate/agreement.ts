/** What two annotators of a dataset agree on, and the frames that a third has to look at. */
import type { DatasetAgreement, DoubledFrame } from '../../contract/annotate/annotate.ts'
import { agreementOf, disagreements } from '../../core/annotation/agreement.ts'
import { farthestOf, hiddenToOne } from '../../core/annotation/farthest.ts'
import { LEAST_PAIRS } from '../../core/annotation/oks.ts'
import { ProblemError } from '../../core/problem.ts'
import type { Library } from '../store/library.ts'
import { userNow } from '../acting.ts'
import { liveDataset } from './datasets.ts'
import { doublesOf, type FrameLabels, labelledFrames, sigmasOf } from './doubles.ts'
import { filmed } from './filmed.ts'
import { settled } from './settled.ts'
import { assertInDataset } from './trials.ts'

export function agreementIn(library: Library, datasetId: string): DatasetAgreement {
  const { topology } = liveDataset(library, datasetId)
  const sigmas = sigmasOf(library, topology.keypoints)
  const all = labelledFrames(library, datasetId).filter(({ done }) => done.length > 1)
  const doubled = all.filter(({ agreed }) => agreed)
  const frames = doubled.map((labels): DoubledFrame => {
    const { mediaId, frame, sessionId, trialId, camera } = labels
    const doubles = doublesOf(labels)
    const points = doubles.reduce((sum, double) => sum + disagreements(double, sigmas).length, 0)
    const farthest = farthestOf(doubles, sigmas)
    const state = labels.adjudicated ? 'judged' : settled(labels, sigmas).people === null ? 'disagree' : 'agree'
    return { mediaId, frame, sessionId, trialId, camera, points, farthest: farthest && { ...farthest, keypoint: topology.keypoints[farthest.keypoint]! }, hiddenToOne: hiddenToOne(doubles), state, mayJudge: mayJudge(labels) }
  })
  return { ...agreementOf(doubled.flatMap(doublesOf), topology.keypoints, sigmas), leastPairs: LEAST_PAIRS, frames, notAgreed: all.length - doubled.length }
}

/** A third: whoever has labelled the frame cannot judge it. */
const mayJudge = ({ done }: FrameLabels): boolean => {
  const user = userNow()
  return user !== null && !done.slice(0, 2).some(({ userId }) => userId === user)
}

/** Both labels of a frame, without whose they are, for a third to judge; and what was judged. */
export function doubleAt(library: Library, { datasetId, mediaId, frame }: { datasetId: string; mediaId: string; frame: number }) {
  const labels = assertMayJudge(library, { datasetId, mediaId, frame })
  const [one, other] = labels.done
  return { one: one!.people, other: other!.people, judged: labels.adjudicated?.people ?? null }
}

export function assertMayJudge(library: Library, { datasetId, mediaId, frame }: { datasetId: string; mediaId: string; frame: number }): FrameLabels {
  const film = filmed(library, mediaId)
  assertInDataset(library, datasetId, film, film.athleteId)
  const labels = labelledFrames(library, datasetId).find((one) => one.mediaId === mediaId && one.frame === frame)
  if (!labels || labels.done.length < 2) throw new ProblemError({ code: 'not-doubled', message: 'Two people have not labelled this frame to the end.', hint: 'What one alone has labelled stands as it is.', subject: mediaId })
  const judge = labels.adjudicated?.userId
  if (judge !== undefined && judge !== userNow()) throw new ProblemError({ code: 'judged-already', message: 'Somebody else has judged this frame.', hint: 'They can open it again.', subject: mediaId })
  if (mayJudge(labels)) return labels
  throw new ProblemError({ code: 'own-label', message: 'Whoever has labelled a frame does not judge it.', hint: 'A third person decides: somebody who works here under a name of their own.', subject: mediaId })
}
