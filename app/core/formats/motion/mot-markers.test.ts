import { expect, it } from 'vitest'
import { areMarkersIn } from './mot-markers.ts'

it('tells places of markers from forces and angles by the names of columns', () => {
  expect(areMarkersIn(['time', 'LASI_tx', 'LASI_ty', 'LASI_tz', 'RASI_tx', 'RASI_ty', 'RASI_tz'])).toBe(true)
  // The list of names may end before the file does.
  expect(areMarkersIn(['time', 'LASI_tx', 'LASI_ty', 'LASI_tz', 'RASI_tx'])).toBe(true)
  expect(areMarkersIn(['time', 'ground_force_1_vx', 'ground_force_1_vy', 'ground_force_1_vz'])).toBe(false)
  expect(areMarkersIn(['time', 'pelvis_tx', 'pelvis_ty', 'pelvis_tz', 'hip_flexion_r', 'knee_angle_r', 'ankle_angle_r'])).toBe(false)
  expect(areMarkersIn(['time'])).toBe(false)
  expect(areMarkersIn([])).toBe(false)
})
