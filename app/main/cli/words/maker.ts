/** Which model has looked, what that has learnt from, and that another can be fetched: told by every command that looks for people. */
import type { Model } from '../../../contract/models/models.ts'
import { anotherCanBeFetched, LEARNT_FROM } from '../../../core/pose/embedded-model.ts'

interface NamedModel {
  id: string
  name: string
}

export interface Maker {
  model: NamedModel & { isEmbedded: boolean }
  /** That its list names before it, and that can be fetched. */
  stronger: NamedModel | null
}

export function makerOf(models: readonly Model[], id: string): Maker {
  const found = models.find((one) => one.id === id)
  const stronger = models.find((one) => one.id === found?.stronger)
  return { model: { id, name: found?.name ?? id, isEmbedded: found?.state === 'embedded' }, stronger: stronger ? { id: stronger.id, name: stronger.name } : null }
}

/** Goes on behind what it has done. */
export function makerInWords({ model: { name, isEmbedded }, stronger }: Maker): string {
  const who = isEmbedded ? `${name}, which ${LEARNT_FROM}` : name
  return stronger ? `with ${who}. ${anotherCanBeFetched(isEmbedded)}, ${stronger.name}: stridescope models fetch ${stronger.id}` : `with ${who}`
}
