import { useQuery } from '@tanstack/react-query'
import type { Model } from '../../contract/models/models.ts'
import { modelsQuery } from '../engine/queries.ts'

interface Maker {
  model: Model | undefined
  /** That its list names before it, and that can be fetched. */
  other: Model | undefined
}

/** The model that made a skeleton. */
export function useMaker(id: string | null | undefined): Maker {
  const { data } = useQuery(modelsQuery())
  const byId = (wanted: string | null | undefined) => data?.models.find((one) => one.id === wanted)
  const model = byId(id)
  return { model, other: byId(model?.stronger) }
}
