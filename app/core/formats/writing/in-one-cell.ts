/** A name that ends neither a cell nor a line of a table divided by tabs. */
export function inOneCell(name: string): string {
  return name.replaceAll(/\p{Cc}/gu, ' ').trim()
}
