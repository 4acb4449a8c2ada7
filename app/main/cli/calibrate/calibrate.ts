import type { Command } from '../command.ts'
import { partNamed } from '../options/part-named.ts'
import { floorCommand } from './floor.ts'
import { footageCommand } from './footage.ts'
import { intrinsicsCommand } from './intrinsics.ts'
import { refineCommand } from './refine.ts'

const parts: Record<string, Command> = { intrinsics: intrinsicsCommand, floor: floorCommand, footage: footageCommand, refine: refineCommand }

export const calibrateCommand: Command = {
  use: `calibrate ${Object.keys(parts).join(' | calibrate ')}`,
  about: 'cameras’ lenses from photos or films of a board; where they stand from a board on the floor; the latter, or both adjusted, from the person who walks among them',
  parts,
  async run(args) {
    const { part, rest } = partNamed('calibrate', parts, args, 'Say what to calibrate: "stridescope calibrate --help" tells of each.')
    return part.run(rest)
  },
}
