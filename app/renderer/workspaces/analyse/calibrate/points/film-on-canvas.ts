import type { Size } from '../../../../../core/math/size.ts'
import { placeOn } from '../../../../trial/cameras/painter.ts'
import type { FilmCamera } from '../../../../trial/stage.ts'
import { zoomOf } from '../../../../trial/view.ts'

export const sizeOf = ({ playable: { displayWidth: width, displayHeight: height } }: FilmCamera): Size => ({ width, height })

export const placedNow = (canvas: HTMLCanvasElement, camera: FilmCamera) => placeOn(canvas, camera, zoomOf(camera.mediaId))
