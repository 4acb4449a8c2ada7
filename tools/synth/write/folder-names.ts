import type { Session } from '../recipe/recipe.ts'

/** By session and trial: `2026-11-20-treadmill-walk` where a session has one trial, else a folder a trial within it. */
export function folderNames(sessions: readonly Session[]): string[][] {
  const taken = new Set<string>()
  return sessions.map((session) => {
    const folder = unlike(taken, kebab(`${session.date} ${session.name}`))
    const within = new Set<string>()
    return session.trials.map((trial) => (session.trials.length === 1 ? folder : `${folder}/${unlike(within, kebab(trial.name))}`))
  })
}

function kebab(name: string): string {
  const plain = name.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')
  return plain.replaceAll(/^-+|-+$/g, '').slice(0, 60) || 'session'
}

function unlike(taken: Set<string>, name: string): string {
  let own = name
  for (let number = 2; taken.has(own); number++) own = `${name}-${number}`
  taken.add(own)
  return own
}
