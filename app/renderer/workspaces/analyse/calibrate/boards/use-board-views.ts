import { queryOptions, useQuery } from '@tanstack/react-query'
import { z } from 'zod'
import { boardViewSchema, type BoardView } from '../../../../../contract/analysis/calibration-tasks.ts'
import { artifactBytes } from '../../../../engine/artifacts.ts'

const viewsQuery = (hash: string | undefined) =>
  queryOptions({
    queryKey: ['board-views', hash],
    queryFn: async ({ signal }) => z.array(boardViewSchema).parse(JSON.parse(new TextDecoder().decode(await artifactBytes(hash!, signal)))),
    enabled: hash !== undefined,
    meta: { topics: [] },
  })

/** The corners that were found in a camera's pictures; nothing until they have come, or where they have gone. */
export function useBoardViews(hash: string | undefined): readonly BoardView[] {
  const { data } = useQuery(viewsQuery(hash))
  return data ?? NO_VIEWS
}

const NO_VIEWS: readonly BoardView[] = []
