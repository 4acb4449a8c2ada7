/** Each command of ffmpeg is logged as run: for the engine's log, not for the table. */
export function quietly<T>(work: () => Promise<T>): Promise<T> {
  const write = process.stdout.write.bind(process.stdout)
  process.stdout.write = () => true
  return work().finally(() => (process.stdout.write = write))
}
