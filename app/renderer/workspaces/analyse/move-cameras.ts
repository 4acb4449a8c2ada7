import type { Camera } from '../../../contract/footage.ts'
import type { StreamClock } from '../../../core/time/stream-clock.ts'
import { engine } from '../../engine/client.ts'
import { footageQuery, queryClient } from '../../engine/queries.ts'
import { tracked } from '../../engine/saving.ts'
import { attempt } from '../../ui/toasts.ts'
import { stage } from './stage.ts'

/** By hand, seen at once; what the engine says in the end holds. */
export async function moveCamera(mediaId: string, { offsetUs, rate }: StreamClock): Promise<void> {
  const opened = stage.get()
  if (!opened) return
  const query = footageQuery(opened.sessionId, opened.trialId).queryKey
  const moved = (camera: Camera): Camera => (camera.mediaId === mediaId ? { ...camera, clock: { offsetUs, rate, source: 'manual' } } : camera)
  queryClient.setQueryData(query, (data) => data && { cameras: data.cameras.map(moved) })
  await attempt(() => tracked(engine.footage.setClocks({ clocks: [{ mediaId, offsetUs, rate }] })))
  await queryClient.invalidateQueries({ queryKey: query })
}
