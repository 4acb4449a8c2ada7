/** Of what a calibration file leaves open, or says oddly. */

export type LackedPart = 'picture-size' | 'image-size' | 'focal-length' | 'distortion' | 'pose'

interface Of {
  camera: string
}

const LACKED: Readonly<Record<LackedPart, readonly [part: string, consequence: string]>> = {
  'picture-size': ['picture size', 'it cannot be checked against the films'],
  'image-size': ['image size', 'it cannot be checked against the footage'],
  'focal-length': ['focal length', 'points cannot be projected'],
  distortion: ['lens distortion', 'the lens is taken to be free of it'],
  pose: ['position and orientation', '3D needs them; photos or clicked points of the scene can give them'],
}

/** Of metres between cameras, which may be of any size. */
export const apartCalled = (metres: number): string => (metres >= 10 ? `${Math.round(metres)}` : metres.toPrecision(2))

export const CALIBRATION_FILE_NOTES = {
  'calibration-lacks': ({ part, cameras }: { part: LackedPart; /** The first of them; null: none has it. */ cameras: readonly string[] | null }) => `No ${LACKED[part][0]} for ${cameras === null ? 'any camera' : cameras.join(', ')}: ${LACKED[part][1]}.`,
  'calibration-principal-point': ({ camera, centrePx, sizePx }: Of & { centrePx: readonly [number, number]; sizePx: readonly [number, number] | null }) => `${camera}: the image centre (${centrePx.join(', ')}) lies outside its image${sizePx === null ? '' : ` (${sizePx.join(' × ')})`}.`,
  'calibration-camera-twice': ({ camera }: Of) => `The camera ${camera} is described more than once.`,
  'calibration-distances': ({ metres, isUnitSaid }: { metres: number; isUnitSaid: boolean }) => `The cameras would stand ${apartCalled(metres)} m apart${isUnitSaid ? '' : ', if the lengths were metres'}.`,
  'calibration-distortion-divided': () => 'The lens distortion is likely 64 times too weak: Pose2Sim divides that of Qualisys by 64 when it converts it.',
  'calibration-unit-of-board': () => 'Its lengths are in the unit that the board was measured in, which the file does not tell.',
  'calibration-unit-unsaid': () => 'The file does not say what unit its lengths have: they are taken for metres.',
  'calibration-in-millimetres': ({ squareMm }: { squareMm: number }) => `Its lengths are taken for millimetres, as FreeMoCap asks for them: the board’s squares were given as ${squareMm} mm.`,
  'calibration-marker-cameras': ({ cameras, of }: Record<'cameras' | 'of', number>) => `${cameras} of ${of} cameras ${cameras === 1 ? 'sees markers only and is' : 'see markers only and are'} left out.`,
  'calibration-view-turned': ({ cameras }: { cameras: readonly { name: string; deg: number }[] }) => `Qualisys Track Manager shows pictures turned (${cameras.map(({ name, deg }) => `${name} by ${deg}°`).join(', ')}); the calibration is of the unturned ones.`,
}
