interface Latest<Asked, Answered> {
  work: (asked: Asked) => Promise<Answered>
  onAnswer: (answered: Answered, asked: Asked) => void
  onFailure: (thrown: unknown) => void
}

/** One work at a time, and always what was asked last: what was asked in between is never begun, and what comes late is dropped. */
export function latestOnly<Asked, Answered>({ work, onAnswer, onFailure }: Latest<Asked, Answered>) {
  let wanted: { asked: Asked } | null = null
  let isWorking = false
  const begin = async () => {
    isWorking = true
    while (wanted) {
      const now: { asked: Asked } = wanted
      const tell = await work(now.asked).then(
        (answered) => () => onAnswer(answered, now.asked),
        (thrown: unknown) => () => onFailure(thrown),
      )
      if (wanted !== now) continue
      wanted = null
      tell()
    }
    isWorking = false
  }
  return {
    ask: (asked: Asked) => {
      wanted = { asked }
      if (!isWorking) void begin()
    },
    /** Nothing is wanted any more. */
    drop: () => {
      wanted = null
    },
  }
}
