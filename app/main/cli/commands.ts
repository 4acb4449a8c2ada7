import type { Command } from './command.ts'
import { usageOf } from './words/help.ts'
import { partNamed } from './options/part-named.ts'

/** Each is loaded when it is asked for: some need the whole engine, or every format. */
type Loads = Record<string, () => Promise<Command>>

const library: Loads = {
  check: async () => (await import('./check.ts')).checkCommand,
  restore: async () => (await import('./restore.ts')).restoreCommand,
}

const libraryCommand: Command = {
  use: 'library check | library restore',
  about: 'verify every file of the library and repair what can be; go back to the newest backup',
  async run(args) {
    const { part: load, rest } = partNamed('library', library, args, 'Say what to do with the library.')
    return (await load()).run(rest)
  },
}

export const commands: Loads = {
  analyse: async () => (await import('./analyse.ts')).analyseCommand,
  sync: async () => (await import('./sync.ts')).syncCommand,
  sample: async () => (await import('./sample.ts')).sampleCommand,
  import: async () => (await import('./import.ts')).importCommand,
  export: async () => (await import('./export.ts')).exportCommand,
  report: async () => (await import('./report.ts')).reportCommand,
  inspect: async () => (await import('./inspect.ts')).inspectCommand,
  convert: async () => (await import('./convert.ts')).convertCommand,
  pose: async () => (await import('./pose.ts')).poseCommand,
  calibrate: async () => (await import('./calibrate/calibrate.ts')).calibrateCommand,
  reconstruct: async () => (await import('./reconstruct.ts')).reconstructCommand,
  gait: async () => (await import('./gait.ts')).gaitCommand,
  reference: async () => (await import('./reference.ts')).referenceCommand,
  library: async () => libraryCommand,
  users: async () => (await import('./users.ts')).usersCommand,
  models: async () => (await import('./models.ts')).modelsCommand,
  doctor: async () => (await import('./doctor.ts')).doctorCommand,
  serve: async () => (await import('./serve.ts')).serveCommand,
}

export async function usage(): Promise<string> {
  return usageOf(await Promise.all(Object.values(commands).map((load) => load())))
}
