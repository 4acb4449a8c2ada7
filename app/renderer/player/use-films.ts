/** Films whose every frame can be shown: the tables of their frames, and one player for all of them. */
import { queryOptions, useQueries } from '@tanstack/react-query'
import { useLayoutEffect, useRef, useState } from 'react'
import type { FootageCamera } from '../../contract/library/footage.ts'
import type { PacketTable } from '../../core/media/packet-table.ts'
import type { Problem } from '../../core/problem.ts'
import { toProblem } from '../engine/problem.ts'
import { queryClient } from '../engine/queries.ts'
import { createStore, useStore } from '../store.ts'
import { loadPacketTable } from './load-packet-table.ts'
import { memoryForFrames } from './memory.ts'
import { openPlayer } from './open-player.ts'
import type { Player } from './player.ts'

/** What of a camera opens its film. */
type Filmed = Pick<FootageCamera, 'mediaId' | 'label' | 'playable'>

const PACKET_TABLE = 'packet-table'

/** Never out of date: a packet table is found by what is in it. */
export const packetTableQuery = ({ playable }: Filmed) =>
  queryOptions({
    queryKey: [PACKET_TABLE, playable?.packetTable ?? null],
    queryFn: ({ signal }) => loadPacketTable(playable?.packetTable ?? '', signal),
    enabled: playable !== null,
    meta: { topics: [] },
  })

interface Films {
  player: Player | null
  /** In the order of the cameras. */
  tables: readonly (PacketTable | undefined)[]
  problems: readonly (Problem | null)[]
}

export function useFilms(cameras: readonly Filmed[]): Films {
  const { tables, problems } = useQueries({ queries: cameras.map(packetTableQuery), combine: tablesOf })
  return { player: usePlayer(cameras, tables), tables, problems }
}

type TableResult = { data?: PacketTable | undefined; error: Error | null }
const tablesOf = (results: TableResult[]) => ({
  tables: results.map(({ data }) => data),
  problems: results.map(({ error }) => error && toProblem(error)),
})

const openings = createStore(0)

/** Reads and opens everything anew, after something outside has been mended. */
export function openAgain(): void {
  void queryClient.invalidateQueries({ queryKey: [PACKET_TABLE], predicate: ({ state }) => state.status === 'error' })
  openings.set((times) => times + 1)
}

interface Held {
  player: Player
  opening: number
  /** By media id. */
  addresses: Map<string, string>
}

/**
 * One player for all films, which keeps what it has decoded when another film comes. A film whose bytes are others now, or
 * that has gone, needs another player; moving a camera in time does not.
 */
function usePlayer(cameras: readonly Filmed[], tables: readonly (PacketTable | undefined)[]): Player | null {
  const [player, setPlayer] = useState<Player | null>(null)
  const held = useRef<Held | null>(null)
  const films = cameras.flatMap(({ mediaId: id, label: name, playable }, index) => {
    const table = tables[index]
    return table && playable ? [{ id, name, address: playable.address, table }] : []
  })
  const opening = useStore(openings)
  const key = JSON.stringify([opening, films.map(({ id, address }) => [id, address])])
  const close = () => {
    held.current?.player.close()
    held.current = null
  }
  // Before the panels paint: a film is known to the player when its panel asks for a picture.
  useLayoutEffect(() => {
    const now = held.current
    const addresses = new Map(films.map(({ id, address }) => [id, address]))
    if (now?.opening === opening && [...now.addresses].every(([id, address]) => addresses.get(id) === address)) {
      for (const film of films) if (!now.addresses.has(film.id)) now.player.add(film)
      now.addresses = addresses
      return
    }
    close()
    if (films.length > 0) held.current = { player: openPlayer(films, { memoryBytes: memoryForFrames() }), opening, addresses }
    setPlayer(held.current?.player ?? null)
    // oxlint-disable-next-line react/exhaustive-deps -- the key says when the films are others
  }, [key])
  useLayoutEffect(() => close, [])
  return player
}
