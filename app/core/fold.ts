const ONLY_ASCII = /^\p{ASCII}*$/u

/** Lower case without accents, so that "jose" finds "José". */
export function fold(text: string): string {
  if (ONLY_ASCII.test(text)) return text.toLowerCase()
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}
