import { analyseCommand } from './analyse.ts'
import { calibrateCommand } from './calibrate/calibrate.ts'
import { checkCommand } from './check.ts'
import { WrongUse, type Command } from './command.ts'
import { convertCommand } from './convert.ts'
import { doctorCommand } from './doctor.ts'
import { exportCommand } from './export.ts'
import { importCommand } from './import.ts'
import { inspectCommand } from './inspect.ts'
import { modelsCommand } from './models.ts'
import { poseCommand } from './pose.ts'
import { reconstructCommand } from './reconstruct.ts'
import { restoreCommand } from './restore.ts'
import { sampleCommand } from './sample.ts'
import { serveCommand } from './serve.ts'
import { syncCommand } from './sync.ts'

const library: Record<string, Command> = { check: checkCommand, restore: restoreCommand }

export const commands: Record<string, Command> = {
  analyse: analyseCommand,
  sync: syncCommand,
  sample: sampleCommand,
  import: importCommand,
  export: exportCommand,
  inspect: inspectCommand,
  convert: convertCommand,
  pose: poseCommand,
  calibrate: calibrateCommand,
  reconstruct: reconstructCommand,
  library: {
    use: 'library check | library restore',
    about: 'verify every file of the library and repair what can be; go back to the newest backup',
    async run([name = '', ...args]) {
      const command = Object.hasOwn(library, name) ? library[name] : undefined
      if (!command) throw new WrongUse(name ? `There is no command "library ${name}".` : 'Say what to do with the library.')
      return command.run(args)
    },
  },
  models: modelsCommand,
  doctor: doctorCommand,
  serve: serveCommand,
}

export function usage(): string {
  const width = Math.max(...Object.values(commands).map(({ use }) => use.length))
  const lines = Object.values(commands).map(({ use, about }) => `  ${use.padEnd(width)}  ${about}`)
  return `stridescope COMMAND …\n\n${lines.join('\n')}\n\nEvery command takes --library DIR and --json. Exit codes: 0 done, 1 failed, 2 wrong use, 3 done, but a person should look.\n`
}
