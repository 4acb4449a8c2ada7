/** `npm run synth -- COMMAND …`. Exit codes: 0 done, 1 failed, 2 wrong use, 130 stopped. */
import { problemOf } from '../../app/core/problem.ts'
import { keepCompiledCode } from '../../app/main/system/compile-cache.ts'
import { HELP } from './cli/help.ts'
import { make } from './cli/make.ts'
import { progressOn } from './cli/progress.ts'
import { sample } from './cli/sample.ts'
import { WrongUse } from './cli/wrong-use.ts'

keepCompiledCode()

const commands = { make, sample }

const [name = '--help', ...args] = process.argv.slice(2)
const progress = progressOn(process.stderr)
const stop = new AbortController()
// A second Ctrl-C ends at once, as it would without us.
process.once('SIGINT', () => stop.abort())
process.once('SIGTERM', () => stop.abort())
try {
  if (['help', '--help', '-h'].includes(name) || (args.includes('--help') && name !== 'judge')) process.stdout.write(HELP)
  else if (Object.hasOwn(commands, name)) process.exitCode = await commands[name as keyof typeof commands](args, progress, stop.signal)
  else throw new WrongUse(`There is no command "${name}". There are: ${Object.keys(commands).join(', ')}; --help explains them.`)
} catch (thrown) {
  progress.end()
  if (stop.signal.aborted) {
    process.stderr.write('Stopped. The same command goes on from here.\n')
    process.exitCode = 130
  } else if (thrown instanceof WrongUse || (thrown as { code?: string }).code?.startsWith('ERR_PARSE_ARGS')) {
    process.stderr.write(`${(thrown as Error).message}\n`)
    process.exitCode = 2
  } else {
    const problem = problemOf(thrown)
    process.stderr.write([problem.message, problem.hint, ''].filter((line) => line !== undefined).join('\n'))
    if (problem.code === 'unexpected') console.error(thrown)
    process.exitCode = 1
  }
}
