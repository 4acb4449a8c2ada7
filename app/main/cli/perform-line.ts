import { problemOf } from '../../core/problem.ts'
import { WrongUse } from './command.ts'
import { commands, usage } from './commands.ts'
import { wordFirst } from './options/common-options.ts'
import { helpOf, meant, shortUse } from './words/help.ts'

/** What was typed behind `stridescope`. Gives the exit code: 0 done, 1 failed, 2 wrong use, 3 needs a person. */
export async function performLine(words: string[]): Promise<number> {
  const { word: name = 'help', rest: args } = wordFirst(words)
  const command = Object.hasOwn(commands, name) ? await commands[name]?.() : undefined
  try {
    if (name === 'help' || name === '--help' || name === '-h') process.stdout.write(await usage())
    else {
      if (!command) throw new WrongUse(`There is no command "${name}".`)
      if (!args.includes('--help') && !args.includes('-h')) return await command.run(args)
      process.stdout.write(helpOf(meant(command, args)))
    }
    return 0
  } catch (thrown) {
    if (thrown instanceof WrongUse || (thrown as { code?: string }).code?.startsWith('ERR_PARSE_ARGS')) {
      const message = wordsOfParser(thrown as Error)
      if (args.includes('--json')) process.stdout.write(`${JSON.stringify({ error: { code: 'wrong-use', message } })}\n`)
      process.stderr.write(`${message}\n\n${command ? shortUse(meant(command, args)) : await usage()}`)
      return 2
    }
    const problem = problemOf(thrown)
    if (args.includes('--json')) process.stdout.write(`${JSON.stringify({ error: problem })}\n`)
    process.stderr.write([problem.message, problem.hint, ''].filter((line) => line !== undefined).join('\n'))
    if (problem.code === 'unexpected') console.error(thrown)
    return 1
  }
}

/** Node's own go on about positional arguments and apostrophes. */
function wordsOfParser({ message }: Error): string {
  const [, option] = /^Unknown option '([^']+)'/.exec(message) ?? []
  if (option !== undefined) return `There is no option ${option} here.`
  const [, lacking] = /^Option '(?:-\w, )?(--[\w-]+)[^']*' argument (?:missing|is ambiguous)/.exec(message) ?? []
  if (lacking !== undefined) return `${lacking} takes a value, and none follows it.`
  const [, bare] = /^Option '(?:-\w, )?(--[\w-]+)[^']*' does not take an argument/.exec(message) ?? []
  return bare === undefined ? message : `${bare} takes no value.`
}
