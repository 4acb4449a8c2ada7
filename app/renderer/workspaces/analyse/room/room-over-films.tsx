import { useChoice } from '../../../engine/choices.ts'
import { roomShownChoice } from '../../../trial/choices.ts'
import type { StageCamera } from '../../../trial/stage.ts'
import type { TrialPlace } from '../../../trial/trial-place.ts'
import { useFilmCameras, useRoomSight } from './use-room.ts'

interface RoomOverFilmsProps {
  place: TrialPlace
  films: readonly StageCamera[]
}

/** Axes and floor over the films, where somebody has asked for them. */
export function RoomOverFilms(props: RoomOverFilmsProps) {
  const [isShown] = useChoice(roomShownChoice)
  return isShown ? <Shown {...props} /> : null
}

function Shown({ place, films }: RoomOverFilmsProps) {
  const { cameras } = useFilmCameras(place, films)
  useRoomSight(cameras)
  return null
}
