import { type EventSource, TOLD_BY } from '../../gait/gait-event.ts'
import type { AngleSource } from '../../gait/angles/trial-angles.ts'

/** Whose angles they are: "those of …". */
export const ANGLES_IN_WORDS: Readonly<Record<AngleSource, string>> = { vendor: 'a maker’s model', opensim: 'OpenSim’s inverse kinematics', markers: 'markers on the skin', fit: 'a body fitted to keypoints', points: 'keypoints alone' }

/** How a person calls a model, by its id; what nobody describes is called as it is. */
export type TitleOf = (model: string) => string
export const asItIs: TitleOf = (model) => model

/** Two that differ: by their ids where they are called alike. */
export function modelsInWords(one: string, other: string, titleOf: TitleOf): [string, string] {
  const titles: [string, string] = [titleOf(one), titleOf(other)]
  return titles[0] === titles[1] ? [one, other] : titles
}

/** By what steps are told, for `MethodClass.events`: several ways with a plus between them. What another program has written stays as it is. */
export const eventsInWords = (events: string): string => events.split('+').map((source) => TOLD_BY[source as EventSource] ?? source).join(' and ')
