import { queryOptions, useQueries, useQuery } from '@tanstack/react-query'
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { FootageCamera } from '../../../contract/footage.ts'
import { frameTimes } from '../../../core/time/frame-times.ts'
import type { PacketTable } from '../../../core/media/packet-table.ts'
import type { Problem } from '../../../core/problem.ts'
import { toProblem } from '../../engine/problem.ts'
import { footageQuery, queryClient } from '../../engine/queries.ts'
import { loadPacketTable } from '../../player/load-packet-table.ts'
import { openPlayer } from '../../player/open-player.ts'
import type { Player } from '../../player/player.ts'
import { createStore, useStore } from '../../store.ts'
import { memoryForFrames } from './memory.ts'
import { MOST_CAMERAS, stage, type Movement, type Stage, type StageCamera } from './stage.ts'

const PACKET_TABLE = 'packet-table'

/** Never out of date: a packet table is found by what is in it. */
const packetTableQuery = ({ playable }: FootageCamera) =>
  queryOptions({
    queryKey: [PACKET_TABLE, playable?.packetTable ?? null],
    queryFn: ({ signal }) => loadPacketTable(playable?.packetTable ?? '', signal),
    enabled: playable !== null,
    meta: { topics: [] },
  })

interface Opened {
  stage: Stage | null
  /** Cameras beyond those that can be shown at once. */
  left: number
  /** Why a camera's packet table could not be read, by media id. */
  problems: ReadonlyMap<string, Problem>
  problem: Problem | null
}

const NO_CAMERAS: readonly FootageCamera[] = []

/** Opens the cameras of a trial: their frames' times, and a player for them. Without any, `movement` is what is looked at. */
export function useStage(sessionId: string, trialId: string | null, movement: Movement | null): Opened {
  const { data, error } = useQuery(footageQuery(sessionId, trialId))
  const all = data?.cameras ?? NO_CAMERAS
  const shown = useMemo(() => all.slice(0, MOST_CAMERAS), [all])
  const { tables, problems } = useQueries({ queries: shown.map(packetTableQuery), combine: tablesOf })
  const cameras = useMemo(() => shown.map((camera, index) => stageCamera(camera, index + 1, tables[index])), [shown, tables])
  const player = usePlayer(shown, tables)
  const unfilmed = all.length === 0 ? movement : null
  const opened = useMemo(() => (data ? { sessionId, trialId, cameras, player, movement: unfilmed } : null), [data, sessionId, trialId, cameras, player, unfilmed])
  useEffect(() => stage.set(opened), [opened])
  useEffect(() => () => stage.set(null), [])
  return {
    stage: opened,
    left: all.length - shown.length,
    problems: useMemo(() => new Map(shown.flatMap(({ mediaId }, index) => (problems[index] ? [[mediaId, problems[index]] as const] : []))), [shown, problems]),
    problem: error && toProblem(error),
  }
}

type TableResult = { data?: PacketTable | undefined; error: Error | null }
const tablesOf = (results: TableResult[]) => ({
  tables: results.map(({ data }) => data),
  problems: results.map(({ error }) => error && toProblem(error)),
})

function stageCamera(camera: FootageCamera, number: number, table: PacketTable | undefined): StageCamera {
  return { ...camera, number, times: table ? frameTimes(table, camera.clock) : null }
}

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
function usePlayer(cameras: readonly FootageCamera[], tables: readonly (PacketTable | undefined)[]): Player | null {
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
