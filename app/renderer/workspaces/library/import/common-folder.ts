/** The folder that all paths begin with, with its slash; empty where there is none. */
export function commonFolder(paths: readonly string[]): string {
  const [first = '', ...rest] = paths
  let end = first.lastIndexOf('/') + 1
  while (end > 0 && !rest.every((path) => path.startsWith(first.slice(0, end)))) end = first.lastIndexOf('/', end - 2) + 1
  return first.slice(0, end)
}
