import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import type { FootageCamera } from '../../contract/library/footage.ts'
import { frameTimes } from '../../core/time/frame-times.ts'
import type { PacketTable } from '../../core/media/packet-table.ts'
import type { Problem } from '../../core/problem.ts'
import { toProblem } from '../engine/problem.ts'
import { footageQuery } from '../engine/queries.ts'
import { useFilms } from '../player/use-films.ts'
import { MOST_CAMERAS, stage, type Movement, type Stage, type StageCamera } from './stage.ts'

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
  const { player, tables, problems } = useFilms(shown)
  const cameras = useMemo(() => shown.map((camera, index) => stageCamera(camera, index + 1, tables[index])), [shown, tables])
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

function stageCamera(camera: FootageCamera, number: number, table: PacketTable | undefined): StageCamera {
  return { ...camera, number, times: table ? frameTimes(table, camera.clock) : null }
}
