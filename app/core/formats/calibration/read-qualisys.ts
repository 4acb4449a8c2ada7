import { noted } from '../../notes/notes.ts'
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
  return [noted('note', 'calibration-marker-cameras', { cameras: names.length, of: all.length }, { field: names.slice(0, 8).join(', ') })]
}

function turned(cameras: readonly QualisysCamera[]): Oddity[] {
  const named = cameras.filter(({ viewRotationDeg }) => viewRotationDeg % 360 !== 0).slice(0, 8).map(({ name, viewRotationDeg: deg }) => ({ name, deg }))
  if (named.length === 0) return []
  return [noted('note', 'calibration-view-turned', { cameras: named }, { field: named.map(({ name, deg }) => `${name} by ${deg}°`).join(', '), hint: 'Films that were exported turned need the calibration turned with them.' })]
}
