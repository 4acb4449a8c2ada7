import { intrinsicsCommand } from './calibrate-intrinsics.ts'
import { type Command, WrongUse } from './command.ts'

const ways: Record<string, Command> = { intrinsics: intrinsicsCommand }

export const calibrateCommand: Command = {
  use: 'calibrate intrinsics',
  about: 'cameras’ lenses from photos or films of a board',
  async run([name = '', ...args]) {
    const way = Object.hasOwn(ways, name) ? ways[name] : undefined
    if (!way) throw new WrongUse(`${name ? `There is no command "calibrate ${name}".` : 'Say what to calibrate.'} There are:\n${Object.values(ways).map(({ use, about }) => `  ${use}  ${about}`).join('\n')}`)
    return way.run(args)
  },
}
