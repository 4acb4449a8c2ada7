import { MOST_PEOPLE } from '../../../contract/models/pose-estimation.ts'
import type { OptionLine } from '../command.ts'
import { numberOption } from '../common.ts'

export const PEOPLE_OPTION: OptionLine = ['--people N', `how many people to look for in a picture at most, up to ${MOST_PEOPLE}; without it 1`]

export function peopleIn(given: string | undefined): number | undefined {
  return numberOption(given, '--people', { least: 1, most: MOST_PEOPLE, isWhole: true })
}
