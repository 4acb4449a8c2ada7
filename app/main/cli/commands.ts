import { WrongUse, type Command } from './command.ts'

/** Each is loaded when it is asked for: some need the whole engine, or every format. */
type Loads = Record<string, () => Promise<Command>>

const library: Loads = {
  check: async () => (await import('./check.ts')).checkCommand,
  restore: async () => (await import('./restore.ts')).restoreCommand,
}

const libraryCommand: Command = {
  use: 'library check | library restore',
  about: 'verify every file of the library and repair what can be; go back to the newest backup',
  async run([name = '', ...args]) {
    const load = Object.hasOwn(library, name) ? library[name] : undefined
    if (!load) throw new WrongUse(name ? `There is no command "library ${name}".` : 'Say what to do with the library.')
    return (await load()).run(args)
  },
}

export const commands: Loads = {
  analyse: async () => (await import('./analyse.ts')).analyseCommand,
  sync: async () => (await import('./sync.ts')).syncCommand,
  sample: async () => (await import('./sample.ts')).sampleCommand,
  import: async () => (await import('./import.ts')).importCommand,
  export: async () => (await import('./export.ts')).exportCommand,
  inspect: async () => (await import('./inspect.ts')).inspectCommand,
  convert: async () => (await import('./convert.ts')).convertCommand,
  pose: async () => (await import('./pose.ts')).poseCommand,
  calibrate: async () => (await import('./calibrate/calibrate.ts')).calibrateCommand,
  reconstruct: async () => (await import('./reconstruct.ts')).reconstructCommand,
  library: async () => libraryCommand,
  models: async () => (await import('./models.ts')).modelsCommand,
  doctor: async () => (await import('./doctor.ts')).doctorCommand,
  serve: async () => (await import('./serve.ts')).serveCommand,
}

export async function usage(): Promise<string> {
  const all = await Promise.all(Object.values(commands).map((load) => load()))
  const width = Math.max(...all.map(({ use }) => use.length))
  const lines = all.map(({ use, about }) => `  ${use.padEnd(width)}  ${about}`)
  return `stridescope COMMAND …\n\n${lines.join('\n')}\n\nEvery command takes --library DIR and --json. Exit codes: 0 done, 1 failed, 2 wrong use, 3 done, but a person should look.\n`
}
