import type { Reference } from './reference.ts'

/** `1 person`, `83 people`, `up to 83 people`. */
export const peopleWords = ({ n, nIsAtMost }: Pick<Reference['population'], 'n' | 'nIsAtMost'>): string => `${nIsAtMost ? 'up to ' : ''}${n.toLocaleString('en')} ${n === 1 ? 'person' : 'people'}`
