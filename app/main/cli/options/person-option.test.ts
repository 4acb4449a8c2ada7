import { expect, it } from 'vitest'
import { WrongUse } from '../command.ts'
import { wantedPerson } from './person-option.ts'

it.each([
  [undefined, undefined],
  ['2', 2],
  ['cam02@12.4s:540,960', { camera: 'cam02', timeS: 12.4, atPx: [540, 960] }],
  ['left@home@0:10.5,7', { camera: 'left@home', timeS: 0, atPx: [10.5, 7] }],
])('%s names a person', (text, wanted) => expect(wantedPerson(text)).toEqual(wanted))

it.each(['0', '1.5', 'cam02', 'cam02@12.4s', 'cam02@12.4s:540', '@1s:2,3', 'cam02@-1s:2,3'])('%s does not', (text) => expect(() => wantedPerson(text)).toThrow(WrongUse))
