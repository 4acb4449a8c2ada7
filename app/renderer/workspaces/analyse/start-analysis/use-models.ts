import { useQuery } from '@tanstack/react-query'
import type { Model } from '../../../../contract/models/models.ts'
import { modelsQuery } from '../../../engine/queries.ts'

/** Models that find joints: those that can be used, which of them is taken where nobody chooses, and the others. */
export function useModels(): { isKnown: boolean; usable: readonly Model[]; usual: Model | undefined; others: readonly Model[] } {
  const { data } = useQuery(modelsQuery())
  const models = (data?.models ?? []).filter(({ task }) => task === 'pose')
  return { isKnown: data !== undefined, usable: models.filter(({ isUsable }) => isUsable), usual: models.find(({ id }) => id === data?.usual), others: models.filter(({ isUsable }) => !isUsable) }
}
