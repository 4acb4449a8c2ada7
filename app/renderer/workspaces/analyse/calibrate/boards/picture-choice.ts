import { z } from 'zod'
import type { CalibrationWork } from '../../../../../contract/analysis/calibration.ts'
import type { Choice } from '../../../../engine/choices.ts'
import type { PictureSource } from '../work/made.ts'

const choiceSchema = z.record(z.string(), z.object({ isOn: z.boolean(), camera: z.string().max(100) }))
/** By media id: whether it takes part, and as which camera; what nobody has touched is not in it. */
export type PictureChoice = z.infer<typeof choiceSchema>

export const pictureChoice = (sessionId: string): Choice<PictureChoice> => ({ key: `analyse.calibrate.lenses.${sessionId}`, schema: choiceSchema, fallback: {} })

export interface ChosenPicture extends PictureSource {
  isOn: boolean
  /** As typed; empty where nobody knows it. */
  as: string
}

/** Until somebody says otherwise photos are taken to show the board, and films not. */
export function chosenPictures(pictures: readonly PictureSource[], choice: PictureChoice): ChosenPicture[] {
  return pictures.map((picture) => {
    const own = choice[picture.mediaId]
    return { ...picture, isOn: own?.isOn ?? picture.kind === 'calibration-photo', as: own?.camera ?? picture.camera ?? '' }
  })
}

export const isNameless = ({ isOn, as }: ChosenPicture) => isOn && as.trim() === ''

type Pictures = Extract<CalibrationWork, { kind: 'lenses' }>['pictures']

export function picturesOf(chosen: readonly ChosenPicture[]): Pictures {
  return chosen.filter(({ isOn }) => isOn).map(({ mediaId, as }) => ({ mediaId, camera: as.trim() }))
}

/** Names of cameras that are known already, to be chosen from. */
export function cameraNames(chosen: readonly Pick<ChosenPicture, 'as'>[], lenses: readonly { name: string }[]): string[] {
  const names = [...lenses.map(({ name }) => name), ...chosen.map(({ as }) => as.trim())].filter((name) => name !== '')
  return [...new Set(names)].sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
}
