/** Who has signed in at this window, and what they may do. */
import { infiniteQueryOptions, queryOptions, useQuery } from '@tanstack/react-query'
import type { Me } from '../../contract/lab/users.ts'
import type { Right } from '../../core/lab/roles.ts'
import { engine, showsAs } from './client.ts'
import { queryClient } from './queries.ts'

export const meQuery = () =>
  queryOptions({
    queryKey: ['me'],
    queryFn: async ({ signal, client }) => {
      const me = await engine.users.me(undefined, { signal })
      const before = client.getQueryData<Me>(['me'])
      if (before && before.user?.id !== me.user?.id) become(me)
      else showsAs(me.user?.id)
      return me
    },
    meta: { topics: ['users'] },
  })

export const usersQuery = () =>
  queryOptions({
    queryKey: ['users'],
    queryFn: ({ signal }) => engine.users.list(undefined, { signal }),
    meta: { topics: ['users'] },
  })

const AUDIT_PAGE = 100

export const auditQuery = (filter: { athleteId?: string }) =>
  infiniteQueryOptions({
    queryKey: ['audit', filter],
    queryFn: ({ signal, pageParam: before }) => engine.audit.list({ ...filter, ...(before !== null && { before }), limit: AUDIT_PAGE }, { signal }),
    initialPageParam: null as number | null,
    getNextPageParam: ({ entries }) => (entries.length < AUDIT_PAGE ? null : (entries.at(-1)?.n ?? null)),
    meta: { topics: ['audit', 'users', 'athletes'] },
  })

export const tabletsQuery = () =>
  queryOptions({
    queryKey: ['tablets'],
    queryFn: ({ signal }) => engine.tablets.state(undefined, { signal }),
    meta: { topics: ['tablets'] },
  })

/** For keys: of whoever is here. */
export const rightsNow = (): readonly Right[] => queryClient.getQueryData(meQuery().queryKey)?.rights ?? []

export function useMay(right: Right): boolean {
  const { data: me } = useQuery(meQuery())
  return me?.rights.includes(right) ?? false
}

/** Nothing that the one before has seen is left for the next. */
export function become(me: Me): void {
  queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'me' })
  showsAs(me.user?.id)
  queryClient.setQueryData(meQuery().queryKey, me)
}
