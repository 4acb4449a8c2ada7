import { createInterface } from 'node:readline/promises'
import { ROLES, type Role } from '../../core/lab/roles.ts'
import { ProblemError } from '../../core/problem.ts'
import { openLibrary } from '../store/library.ts'
import { createUser, keepSecret, listUsers } from '../users/users.ts'
import { WrongUse, type Command } from './command.ts'
import { existingLibrary, printable, printJson, readArgs } from './common.ts'

export const usersCommand: Command = {
  use: 'users [list] | users add NAME --role ROLE | users secret NAME',
  about: 'who works here by name; a new PIN or password for somebody who has forgotten theirs is read from the input',
  options: [['--role ROLE', ROLES.join(', ')]],
  async run(args) {
    const { values, positionals } = readArgs(args, { role: { type: 'string' } })
    const [what = 'list', name, ...more] = positionals
    if (more.length > 0 || !['list', 'add', 'secret'].includes(what) || (what === 'list') !== (name === undefined)) throw new WrongUse('Say what to do: list, add NAME, or secret NAME.')
    const role = ROLES.find((one) => one === values.role)
    if (what === 'add' && role === undefined) throw new WrongUse(`--role takes one of ${ROLES.join(', ')}.`)
    const library = await openLibrary(existingLibrary(values.library), 'the stridescope command')
    try {
      if (what === 'add') await createUser(library, { name: name!, role: role as Role, secret: await typedSecret() })
      if (what === 'secret') await keepSecret(library, named(listUsers(library), name!).id, await typedSecret())
      const users = listUsers(library)
      if (values.json) printJson(users)
      else for (const user of users) process.stdout.write(`${printable(user.name)}  ${user.role}${user.leftUs === null ? '' : '  has left'}\n`)
      if (!values.json && users.length === 0) process.stdout.write('Nobody works here by name: every window may do everything.\n')
    } finally {
      library.close()
    }
    return 0
  },
}

function named<User extends { name: string }>(users: readonly User[], name: string): User {
  const found = users.find((user) => user.name === name)
  if (found) return found
  throw new ProblemError({ code: 'not-found', message: `Nobody here is called ${name}.`, hint: 'stridescope users', subject: name })
}

/** Not an option: other programs can read those of every command. */
async function typedSecret(): Promise<string> {
  if (process.stdin.isTTY) process.stderr.write('PIN or password (it is shown while you type): ')
  const lines = createInterface({ input: process.stdin })
  for await (const line of lines) {
    lines.close()
    if (line.length < 4) throw new WrongUse('A PIN or password has at least four characters.')
    return line
  }
  throw new WrongUse('Nothing was typed.')
}
