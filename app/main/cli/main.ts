/** `stridescope COMMAND …`: one table of commands. Exit codes: 0 done, 1 failed, 2 wrong use, 3 needs a person. */
import '../system/quick-start.ts'
import { problemOf } from '../../core/problem.ts'
import { WrongUse } from './command.ts'
import { commands, usage } from './commands.ts'
import { wordFirst } from './common-options.ts'
import { helpOf, meant, shortUse } from './help.ts'

// No look at Node's version: an older one cannot even load this file. tools/run.mjs and the packaged launcher bring their own.

// `stridescope … | head` has read enough.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))

const { word: name = 'help', rest: args } = wordFirst(process.argv.slice(2))
const command = Object.hasOwn(commands, name) ? await commands[name]?.() : undefined
try {
  if (name === 'help' || name === '--help' || name === '-h') process.stdout.write(await usage())
  else {
    if (!command) throw new WrongUse(`There is no command "${name}".`)
    if (args.includes('--help') || args.includes('-h')) process.stdout.write(helpOf(meant(command, args)))
    else process.exitCode = await command.run(args)
  }
} catch (thrown) {
  if (thrown instanceof WrongUse || (thrown as { code?: string }).code?.startsWith('ERR_PARSE_ARGS')) {
    if (args.includes('--json')) process.stdout.write(`${JSON.stringify({ error: { code: 'wrong-use', message: (thrown as Error).message } })}\n`)
    process.stderr.write(`${(thrown as Error).message}\n\n${command ? shortUse(meant(command, args)) : await usage()}`)
    process.exitCode = 2
  } else {
    const problem = problemOf(thrown)
    if (args.includes('--json')) process.stdout.write(`${JSON.stringify({ error: problem })}\n`)
    process.stderr.write([problem.message, problem.hint, ''].filter((line) => line !== undefined).join('\n'))
    if (problem.code === 'unexpected') console.error(thrown)
    process.exitCode = 1
  }
}
