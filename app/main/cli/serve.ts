import { startServer } from '../http/server.ts'
import { WrongUse, type Command } from './command.ts'
import { readOptions, withEngine } from './common.ts'

export const serveCommand: Command = {
  use: 'serve [--port N]',
  about: 'run the engine without a window and print its address',
  async run(args) {
    const { values } = readOptions(args, { port: { type: 'string', default: '0' } })
    const port = Number(values.port)
    if (!/^\d+$/.test(values.port) || port > 65_535) throw new WrongUse(`${values.port} is no port: a number from 0 to 65535 is.`)
    return withEngine(values.library, async (engine) => {
      const serving = await startServer(engine, port)
      process.stdout.write(`${serving.origin}/#code=${serving.newCode()}\n`)
      process.stderr.write('The code works once, for two minutes. Enter prints a new one, Ctrl+C ends.\n')
      process.stdin.on('data', () => process.stdout.write(`${serving.origin}/#code=${serving.newCode()}\n`))
      return new Promise<number>(() => {})
    })
  },
}
