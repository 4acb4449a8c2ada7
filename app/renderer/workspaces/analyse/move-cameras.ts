import type { FootageCamera } from '../../../contract/library/footage.ts'
import type { StreamClock } from '../../../core/time/stream-clock.ts'
import { engine } from '../../engine/client.ts'
import { footageQuery, queryClient } from '../../engine/queries.ts'
import { tracked } from '../../engine/saving.ts'
import { attempt } from '../../ui/toasts.ts'
import { stage } from '../../trial/stage.ts'

/** By hand, seen at once; what the engine says in the end holds. Null: what a hand has said is taken back. */
export async function moveCamera(mediaId: string, clock: StreamClock | null): Promise<void> {
  const opened = stage.get()
  if (!opened) return
  const query = footageQuery(opened.sessionId, opened.trialId).queryKey
  if (clock) {
    const moved = (camera: FootageCamera): FootageCamera => (camera.mediaId === mediaId ? { ...camera, clock: { ...placeOf(clock), source: 'manual' } } : camera)
    queryClient.setQueryData(query, (data) => data && { ...data, cameras: data.cameras.map(moved) })
  }
  await attempt(() => tracked(engine.footage.setClocks({ clocks: [clock ? { mediaId, ...placeOf(clock) } : { mediaId, clock }] })))
  await queryClient.invalidateQueries({ queryKey: query })
}

/** Without where it was said. */
const placeOf = ({ offsetUs, rate }: StreamClock) => ({ offsetUs, rate })
