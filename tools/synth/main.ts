/** `npm run synth -- COMMAND …`. Exit codes: 0 done, 1 failed, 2 wrong use, 130 stopped. */
import '../../app/main/system/quick-start.ts'
import { problemOf } from '../../app/core/problem.ts'
import { HELP } from './cli/help.ts'
import { type Progress, progressOn } from './cli/progress.ts'
import { WrongUse } from './cli/wrong-use.ts'

type Run = (args: string[], progress: Progress, signal: AbortSignal) => Promise<number>
/** Loaded when asked for: a browser and a landmarker hang on them. */
const commands: Record<string, () => Promise<Run>> = {
  make: async () => (await import('./cli/make.ts')).make,
  judge: async () => (await import('./cli/judge.ts')).judge,
  sample: async () => (await import('./cli/sample.ts')).sample,
  takes: async () => (await import('./cli/takes.ts')).takes,
  snapshots: async () => (await import('./cli/snapshots.ts')).snapshots,
}

const [name = '--help', ...args] = process.argv.slice(2)
const progress = progressOn(process.stderr)
const stop = new AbortController()
// A second Ctrl-C ends at once, as it would without us.
process.once('SIGINT', () => stop.abort())
process.once('SIGTERM', () => stop.abort())
try {
  if (['help', '--help', '-h'].includes(name) || args.includes('--help')) process.stdout.write(HELP)
  else {
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined
    if (!command) throw new WrongUse(`There is no command "${name}". There are: ${Object.keys(commands).join(', ')}; --help explains them.`)
    const run = await command()
    process.exitCode = await run(args, progress, stop.signal)
  }
} catch (thrown) {
  progress.end()
  if (stop.signal.aborted) {
    process.stderr.write(`Stopped.${name === 'judge' ? '' : ' What is whole stays; the same command goes on from there.'}\n`)
    process.exitCode = 130
  } else if (thrown instanceof WrongUse || (thrown as { code?: string }).code?.startsWith('ERR_PARSE_ARGS')) {
    process.stderr.write(`${(thrown as Error).message}\n`)
    process.exitCode = 2
  } else {
    const { code, message, hint } = problemOf(thrown)
    if (code === 'unexpected') console.error(thrown)
    else process.stderr.write([message, hint, ''].filter((line) => line !== undefined).join('\n'))
    process.exitCode = 1
  }
}
