import { engine } from '../../../engine/client.ts'
import { attempt } from '../../../ui/toasts.ts'
import { saveText } from '../../../ui/save-text.ts'

/** As the file that another library takes. */
export async function exportReference(id: string): Promise<void> {
  const file = await attempt(() => engine.references.file({ id }))
  if (file) saveText(file.name, 'application/json', file.text)
}
