import type { Oddity } from '../inspection.ts'
import type { Calibration } from './calibration.ts'
import { qualisysCameras, type QualisysCamera } from './qualisys-cameras.ts'
import { incomplete, wholeCameras } from './whole-camera.ts'

const METRES = 0.001

/** The cameras of a Qualisys calibration that film; those that see markers only have no pictures to calibrate. */
export function readQualisys(text: string, file: string): Calibration {
  const all = qualisysCameras(text)
  const filming = all.filter(({ films }) => films)
  if (filming.length === 0 && all.length > 0) throw incomplete(file, `none of its ${all.length} cameras films`, 'Calibrate the video cameras in Qualisys Track Manager and export again.')
  for (const { name, unitsPerPixel } of filming) if (unitsPerPixel !== undefined && unitsPerPixel !== 64) throw otherUnit(file, name, unitsPerPixel)
  return { format: 'qualisys-qca', ...wholeCameras(filming, file, METRES), lengths: 'metres', oddities: [...leftOut(all), ...turned(filming)] }
}

function otherUnit(file: string, name: string, unitsPerPixel: number) {
  const found = Number.isNaN(unitsPerPixel) ? 'does not tell how many units a pixel has' : `prints ${Math.round(unitsPerPixel * 100) / 100} units a pixel`
  return incomplete(file, `${name} ${found}, where Qualisys prints 64`, 'The file may come from another program, or its pictures were binned. Export it from Qualisys Track Manager at full resolution.')
}

function leftOut(all: readonly QualisysCamera[]): Oddity[] {
  const names = all.filter(({ films }) => !films).map(({ name }) => name)
  if (names.length === 0) return []
  return [{ level: 'note', code: 'calibration-marker-cameras', field: names.slice(0, 8).join(', '), message: `${names.length} of ${all.length} cameras see markers only and are left out.` }]
}

function turned(cameras: readonly QualisysCamera[]): Oddity[] {
  const names = cameras.filter(({ viewRotationDeg }) => viewRotationDeg % 360 !== 0).map(({ name, viewRotationDeg }) => `${name} by ${viewRotationDeg}°`)
  if (names.length === 0) return []
  return [
    {
      level: 'note',
      code: 'calibration-view-turned',
      field: names.slice(0, 8).join(', '),
      message: `Qualisys Track Manager shows pictures turned (${names.slice(0, 8).join(', ')}); the calibration is of the unturned ones.`,
      hint: 'Films that were exported turned need the calibration turned with them.',
    },
  ]
}
