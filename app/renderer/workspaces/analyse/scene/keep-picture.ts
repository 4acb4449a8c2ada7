import type { Analysis } from '../../../../contract/analysis/analysis.ts'
import { queryClient, sessionQuery } from '../../../engine/queries.ts'
import { pictureOf } from '../../../scene/picture-of.ts'
import type { Drawn } from '../../../scene/scene-canvas.tsx'
import type { Sight } from '../../../scene/sight.ts'
import { toldMoment } from '../../../trial/gait/told-moment.ts'
import { playhead } from '../../../trial/playhead.ts'
import { stage } from '../../../trial/stage.ts'

/** Saves what 3D shows, with whose it is and when. */
export async function keepPicture(drawn: Drawn | null, { eye }: Sight, analysis: Analysis | null): Promise<void> {
  const opened = stage.get()
  if (!drawn || !opened) return
  const session = queryClient.getQueryData(sessionQuery(opened.sessionId).queryKey)
  const trial = session?.trials.find(({ id }) => id === opened.trialId)
  const words = [session?.name, trial?.name, toldMoment(playhead.get().timeUs), analysis ? `analysis ${analysis.id.slice(0, 8)}` : 'markers'].filter(Boolean).join(' · ')
  const picture = await pictureOf(drawn, eye, words)
  if (!picture) return
  const address = URL.createObjectURL(picture)
  Object.assign(document.createElement('a'), { href: address, download: `${words.replaceAll(/[^\p{L}\p{N}.-]+/gu, ' ').trim()}.png` }).click()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
