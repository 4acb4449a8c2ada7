import { doctor } from '../system/doctor.ts'
import type { Command } from './command.ts'
import { printJson, readOptions } from './common.ts'

export const doctorCommand: Command = {
  use: 'doctor',
  about: 'what was found on this machine, what is used instead, and what that costs',
  async run(args) {
    const { values } = readOptions(args, {})
    const found = doctor()
    if (values.json) printJson(found)
    else
      for (const { name, ok, found: what, instead } of found)
        process.stdout.write(`${ok ? '✓' : '–'} ${name}: ${what}${instead ? `\n  Instead: ${instead}` : ''}\n`)
    return found.every(({ ok }) => ok) ? 0 : 3
  },
}
