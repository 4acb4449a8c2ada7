/** Which of several models is taken where nobody names one: manifests list them from the best on. */
import type { Model } from '../../contract/models/models.ts'

/** What comes with the program is for where there is no other. */
export function bestFirst<M>(models: readonly M[], isEmbedded: (model: M) => boolean): M[] {
  return [...models.filter((model) => !isEmbedded(model)), ...models.filter(isEmbedded)]
}

type Listed = Pick<Model, 'id' | 'task' | 'state' | 'isUsable' | 'canFetch'>

/** Of the pose models that can be used now the best. */
export function usualModel<M extends Listed>(models: readonly M[]): M | undefined {
  return bestFirst(models, ({ state }) => state === 'embedded').find(({ task, isUsable }) => task === 'pose' && isUsable)
}

/** The best pose model that one manifest lists before this one, and that a click brings. */
export function strongerThan<M extends Listed>({ id, task }: Listed, ofManifest: readonly M[]): M | undefined {
  const before = ofManifest.slice(0, ofManifest.findIndex((one) => one.id === id))
  return task === 'pose' ? before.find((one) => one.task === 'pose' && one.canFetch) : undefined
}
