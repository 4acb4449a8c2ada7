import { currentRoute, navigate } from '../../../navigation/navigate.ts'
import type { CalibrationTab } from '../../../navigation/route.ts'

export const isCalibrating = () => currentRoute().calibrate !== undefined

/** Takes the place of the films of the open trial. */
export function openCalibration(tab: CalibrationTab = 'check'): void {
  const route = currentRoute()
  if (route.workspace === 'analyse' && route.sessionId !== undefined) navigate({ ...route, calibrate: tab }, { replace: route.calibrate !== undefined })
}

export function backToFilms(): void {
  const { calibrate: _, ...films } = currentRoute()
  navigate(films)
}
