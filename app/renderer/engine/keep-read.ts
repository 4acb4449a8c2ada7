import { type QueryClient, QueryObserver, type UseQueryOptions } from '@tanstack/react-query'

/** What was fetched piece by piece has no observer, and would be forgotten some minutes later: these stay until the end that is given back, and as long afterwards as others. */
export function keepRead(client: QueryClient, pieces: readonly Pick<UseQueryOptions, 'queryKey' | 'gcTime' | 'meta'>[]): () => void {
  const ends = pieces.map((piece) => new QueryObserver(client, { ...piece, enabled: false }).subscribe(() => undefined))
  // The next ones begin before these end: a piece on its way that nobody waits for any more is given up, and whoever asked for it waits for ever.
  return () =>
    void setTimeout(() => {
      for (const end of ends) end()
    })
}
