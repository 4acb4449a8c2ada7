import type { Media } from '../../../../contract/library/media.ts'
import { engine } from '../../../engine/client.ts'
import { attempt, tell } from '../../../ui/toasts.ts'

/** After a failure, or once something that was missing has been installed. */
export async function prepareAgain(file: Media): Promise<void> {
  const started = await attempt(() => engine.media.prepare({ id: file.id }))
  if (started) tell(`${file.name} is being prepared again.`)
}
