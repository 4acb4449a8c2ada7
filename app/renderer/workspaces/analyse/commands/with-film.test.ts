import { beforeEach, expect, it } from 'vitest'
import { dismiss, toasts } from '../../../ui/toasts.ts'
import { stage, type StageCamera } from '../../../trial/stage.ts'
import { chosenCamera } from '../../../trial/view.ts'
import { onFilm } from './with-film.ts'

const filmed = { mediaId: 'filmed', label: 'Left', number: 1, times: { startUs: Float64Array.of(0, 10_000), endUs: 20_000 }, playable: {} } as StageCamera
const unprepared = { mediaId: 'unprepared', label: 'Right', number: 2, times: null, playable: null } as StageCamera

beforeEach(() => {
  for (const { id } of toasts.get()) dismiss(id)
  stage.set({ sessionId: 's', trialId: null, cameras: [filmed, unprepared], player: null, movement: null })
  done = 0
})

let done = 0
const command = onFilm({ id: 'command', title: 'Something', group: 'Playhead', icon: 'nextFrame', run: () => done++ })
const told = () => toasts.get().map(({ text }) => text)

it('does what is done to the chosen camera’s film', () => {
  chosenCamera.set('filmed')
  command.run()
  expect(done).toBe(1)
  expect(told()).toEqual([])
})

it('says once that the chosen camera shows no film, however long a key is held', () => {
  chosenCamera.set('unprepared')
  command.run({ key: 'ArrowRight', repeat: false })
  for (const { id } of toasts.get()) dismiss(id)
  command.run({ key: 'ArrowRight', repeat: true })
  expect(told()).toEqual([])
  command.run({ key: 'ArrowRight', repeat: false })
  expect(told()).toEqual(['Right shows no film: choose another with its number.'])
  expect(done).toBe(0)
})
