/** `stridescope COMMAND …`: one table of commands. Exit codes: 0 done, 1 failed, 2 wrong use, 3 needs a person. */
import { problemOf } from '../../core/problem.ts'
import { commands, usage } from './commands.ts'
import { WrongUse } from './command.ts'

const OLDEST_NODE = 22
if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE) {
  process.stderr.write(`Stridescope needs Node ${OLDEST_NODE} or newer, and this is ${process.version}. In the repository, use: npm run -s stridescope -- …\n`)
  process.exit(1)
}

const [name, ...args] = process.argv.slice(2)
try {
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') process.stdout.write(usage())
  else {
    const command = commands[name]
    if (!command) throw new WrongUse(`There is no command "${name}".`)
    process.exitCode = await command.run(args)
  }
} catch (thrown) {
  if (thrown instanceof WrongUse || (thrown as { code?: string }).code?.startsWith('ERR_PARSE_ARGS')) {
    process.stderr.write(`${(thrown as Error).message}\n\n${name && commands[name] ? `Usage: stridescope ${commands[name].use}\n` : usage()}`)
    process.exitCode = 2
  } else {
    const problem = problemOf(thrown)
    if (args.includes('--json')) process.stdout.write(`${JSON.stringify({ error: problem })}\n`)
    process.stderr.write([problem.message, problem.hint, ''].filter((line) => line !== undefined).join('\n'))
    if (problem.code === 'unexpected') console.error(thrown)
    process.exitCode = 1
  }
}
