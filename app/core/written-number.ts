/** A number as a language writes it: a true minus, none before a zero; `mark` parts the decimals. */
export const numberWith = (mark: '.' | ',') => (value: number, decimals: number): string => {
  const text = Math.abs(value).toFixed(decimals)
  return `${value < 0 && Number(text) !== 0 ? '−' : ''}${mark === '.' ? text : text.replace('.', mark)}`
}
