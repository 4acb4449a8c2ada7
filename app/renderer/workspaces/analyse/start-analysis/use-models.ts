import { useQuery } from '@tanstack/react-query'
import type { Model } from '../../../../contract/models.ts'
import { modelsQuery } from '../../../engine/queries.ts'

/** Models that find joints: those that can be used, and the others. */
export function useModels(): { isKnown: boolean; usable: readonly Model[]; others: readonly Model[] } {
  const { data } = useQuery(modelsQuery())
  const models = (data?.models ?? []).filter(({ task }) => task === 'pose')
  const isUsable = ({ state, problem }: Model) => (state === 'embedded' || state === 'there') && problem === null
  return { isKnown: data !== undefined, usable: models.filter(isUsable), others: models.filter((model) => !isUsable(model)) }
}
