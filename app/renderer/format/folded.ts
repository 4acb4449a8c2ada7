/** Lower case without accents, so that "Jose" finds "José". */
export const folded = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
