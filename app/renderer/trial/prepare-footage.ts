import type { FootageCamera } from '../../contract/library/footage.ts'
import { engine } from '../engine/client.ts'
import { attempt, tell } from '../ui/toasts.ts'

/** After a failure, or once something that was missing has been installed. */
export async function prepareFootage({ mediaId, fileName }: FootageCamera): Promise<void> {
  const started = await attempt(() => engine.media.prepare({ id: mediaId }))
  if (started) tell(`${fileName} is being prepared again.`)
}
