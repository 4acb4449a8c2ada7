import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import type { Camera } from '../../../../core/vision/camera.ts'
import { calibrationQuery } from '../calibrate/calibration-query.ts'
import type { StageCamera } from '../../../trial/stage.ts'
import { useCheck } from '../start-analysis/check.ts'
import type { TrialPlace } from '../../../trial/trial-place.ts'
import { camerasOfFilms } from './cameras-of-films.ts'
import { gridOf } from './grid-of.ts'
import { roomSight } from '../../../trial/room/room-sight.ts'

/** The cameras as the trial's films see them; undefined while nobody knows yet. */
export function useFilmCameras(place: TrialPlace, films: readonly StageCamera[]) {
  const { checked, problem } = useCheck(place)
  const { data } = useQuery(calibrationQuery(place))
  const isKnown = checked !== undefined || (problem !== null && data !== undefined)
  const cameras = useMemo(() => (isKnown ? camerasOfFilms(films, problem ? undefined : checked, data?.counts ?? null) : undefined), [isKnown, films, problem, checked, data])
  return { cameras, problem }
}

/** Keeps axes and floor over the pictures for as long as it is there. */
export function useRoomSight(cameras: ReadonlyMap<string, Camera> | undefined, { namesMissing = false, isAlone = false } = {}): void {
  useEffect(() => {
    roomSight.set(cameras ? { cameras, grid: gridOf(cameras.values()), namesMissing, isAlone } : null)
    return () => roomSight.set(null)
  }, [cameras, namesMissing, isAlone])
}
