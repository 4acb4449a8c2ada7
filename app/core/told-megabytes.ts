/** With a digit behind the mark where there are few. */
export const toldMegabytes = (bytes: number, mark: '.' | ',' = '.'): string => (bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0).replace('.', mark)
