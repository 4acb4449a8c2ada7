import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import { facing } from '../../../core/body/facing.ts'
import { choiceQuery } from '../../engine/choices.ts'
import { sceneColours } from '../../scene/colours.ts'
import { dispose } from '../../scene/dispose.ts'
import { createRoom, type RoomCamera } from '../../scene/room.ts'
import { createSight, type Sight } from '../../scene/sight.ts'
import { STANDPOINTS } from '../../scene/standpoints.ts'
import { lit } from '../gait/lit.ts'
import { shownWalk } from '../ghost/shown-walk.ts'
import { playhead } from '../playhead.ts'
import { overlayShown, type AnalysedSkeleton, type ShownSkeleton } from '../skeleton/shown-skeleton.ts'
import { stage } from '../stage.ts'
import { createClock, hangPictures, lookForPerson, showLayers, tellPerson } from './person-driver.ts'
import { layersChoice, sceneLayers, sceneView } from './scene-view.ts'
import { useBeside } from './use-beside.ts'
import { usePlates } from './use-plates.ts'
import { usePerson } from './use-person.ts'

/** The room of a trial and who is in it, kept at the playhead. `onRow`: which of the skeleton's moments is shown. */
export function useRoom(shown: ShownSkeleton, onRow: (row: number | null) => void) {
  const { analysis, skeleton, kept } = shown
  const sight = useMemo(() => createSight(), [])
  const colours = useMemo(() => sceneColours(), [])
  const cameras = useMemo(() => (analysis?.cameras ?? []).flatMap(roomCamera), [analysis])
  const room = useMemo(() => createRoom(cameras, kept.points, colours), [cameras, kept, colours])
  const person = usePerson(shown, colours)
  const beside = useBeside(skeleton, colours)
  const plates = usePlates(colours)
  useEffect(() => () => dispose(room.object), [room])
  useEffect(() => {
    const rowNow = createClock(skeleton)
    lookForPerson(sight, skeleton)
    const show = () => {
      const row = rowNow()
      person.show(row)
      beside.show(row)
      plates.show()
      tellPerson(sight, skeleton, row)
      onRow(row)
      hangPictures(room)
      sight.changed()
    }
    const alongside = () => {
      beside.show(rowNow())
      sight.changed()
    }
    const layers = () => {
      showLayers(room)
      show()
    }
    const pictures = () => {
      hangPictures(room)
      sight.changed()
    }
    const ends = [playhead.subscribe(show), sceneLayers.subscribe(layers), sceneView.subscribe(layers), shownWalk.subscribe(alongside), lit.subscribe(alongside), overlayShown.subscribe(alongside), stage.get()?.player?.subscribe(pictures)]
    layers()
    return () => ends.forEach((end) => end?.())
  }, [sight, room, person, beside, plates, skeleton, onRow])
  const { data: layers } = useQuery(choiceQuery(layersChoice))
  useEffect(() => void (layers && sceneLayers.set(layers)), [layers])
  const ahead = useMemo(() => facing(kept), [kept])
  useEffect(() => {
    const look = () => lookFrom(sight, sceneView.get(), cameras, ahead)
    look()
    return sceneView.subscribe(look)
  }, [sight, cameras, ahead])
  return { sight, cameras, objects: useMemo(() => [room.object, plates.object, ...person.objects, ...beside.objects], [room, plates, person, beside]) }
}

const roomCamera = ({ mediaId, label, calibration }: AnalysedSkeleton['analysis']['cameras'][number]): RoomCamera[] => (calibration ? [{ mediaId, name: label, camera: calibration }] : [])

function lookFrom(sight: Sight, view: string, cameras: readonly RoomCamera[], ahead: ReturnType<typeof facing>): void {
  const through = cameras.find(({ mediaId }) => mediaId === view)
  const standpoint = STANDPOINTS.find((one) => one === view)
  if (through) sight.look({ camera: through.camera })
  else if (standpoint) sight.look({ standpoint, facing: ahead })
}
