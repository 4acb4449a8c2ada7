import type { Media } from '../../../../contract/library/media.ts'
import { navigate } from '../../../navigation/navigate.ts'
import { chosenCamera } from '../../../trial/view.ts'

/** Its trial in Analyse, with this camera chosen. */
export function openFootage({ id, sessionId, trialId }: Media): void {
  navigate({ workspace: 'analyse', sessionId, ...(trialId !== null && { trialId }) })
  chosenCamera.set(id)
}
