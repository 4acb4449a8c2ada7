import { type Command, WrongUse } from '../command.ts'
import { floorCommand } from './floor.ts'
import { footageCommand } from './footage.ts'
import { intrinsicsCommand } from './intrinsics.ts'
import { refineCommand } from './refine.ts'

const parts: Record<string, Command> = { intrinsics: intrinsicsCommand, floor: floorCommand, footage: footageCommand, refine: refineCommand }

export const calibrateCommand: Command = {
  use: `calibrate ${Object.keys(parts).join(' | calibrate ')}`,
  about: 'cameras’ lenses from photos or films of a board; where they stand from a board on the floor; the latter, or both adjusted, from the person who walks among them',
  parts,
  async run([name = '', ...args]) {
    const part = Object.hasOwn(parts, name) ? parts[name] : undefined
    if (!part) throw new WrongUse(`${name ? `There is no command "calibrate ${name}".` : 'Say what to calibrate.'} There are:\n${Object.values(parts).map(({ use, about }) => `  ${use}\n    ${about}`).join('\n')}`)
    return part.run(args)
  },
}
