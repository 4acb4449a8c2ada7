/** What somebody waits for, by the sessions it is about: it can be asked to end, and is then broken off at its next stage. */
export interface WorkInHand {
  do<T>(sessionIds: readonly string[], work: (signal: AbortSignal) => Promise<T>): Promise<T>
  /** Gives what is still to be waited for. */
  end(sessionIds: ReadonlySet<string>): Promise<unknown>[]
}

export function workInHand(): WorkInHand {
  const open = new Set<{ sessionIds: readonly string[]; controller: AbortController; ended: Promise<unknown> }>()
  return {
    do(sessionIds, work) {
      const controller = new AbortController()
      const done = work(controller.signal)
      const one = { sessionIds, controller, ended: done.catch(() => undefined).finally(() => open.delete(one)) }
      open.add(one)
      return done
    },
    end(sessionIds) {
      const theirs = [...open].filter((one) => one.sessionIds.some((id) => sessionIds.has(id)))
      for (const { controller } of theirs) controller.abort()
      return theirs.map(({ ended }) => ended)
    },
  }
}
