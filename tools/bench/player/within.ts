/** A window that shows a problem instead of a frame would be waited for without end. */
const LONGEST_MS = 120_000

export async function within<Result>(what: string, work: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what} took longer than ${LONGEST_MS / 1_000} s: a panel may show a problem instead of its frame.`)), LONGEST_MS)
  })
  try {
    return await Promise.race([work, tooLong])
  } finally {
    clearTimeout(timer)
  }
}
