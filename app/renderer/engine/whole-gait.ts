/** A gait with its steps, which lie in artifacts of a minute each: where an event has moved, all minutes but its own are there already. */
import { queryOptions, type QueryClient } from '@tanstack/react-query'
import type { Gait } from '../../contract/gait/gait.ts'
import type { SentGait, TrialGait } from '../../contract/gait/trial-gait.ts'
import { joinedPieces } from '../../core/gait/tables/pieces.ts'
import { artifactBytes } from './artifacts.ts'

type Steps = Pick<Gait, 'events' | 'strides'>

export async function wholeGait(client: QueryClient, sent: SentGait): Promise<TrialGait> {
  const read = <Told>(hash: string) => client.fetchQuery(jsonQuery<Told>(hash))
  const [foundEvents, ...pieces] = await Promise.all([sent.found === null ? [] : read<Gait['events']>(sent.found), ...sent.steps.map((hash) => read<Steps>(hash))])
  return { ...sent, gait: { ...sent.gait, ...joinedPieces(pieces) }, foundEvents }
}

/** Which of a gait's artifacts were read for it. */
export const stepsQueries = ({ found, steps }: Pick<SentGait, 'found' | 'steps'>) => [...(found === null ? [] : [found]), ...steps].map((hash) => jsonQuery(hash))

/** The engine has read it before it told of it. */
const jsonQuery = <Told>(hash: string) =>
  queryOptions({
    queryKey: ['json-artifact', hash],
    queryFn: async ({ signal }) => JSON.parse(new TextDecoder().decode(await artifactBytes(hash, signal))) as Told,
    staleTime: Infinity,
    meta: { topics: [] },
  })
