import { REPORT_ENGLISH } from './english.ts'
import type { ReportWords } from './report-words.ts'

const WORDS: Readonly<Record<'en' | 'de' | 'fr' | 'es', ReportWords>> = { en: REPORT_ENGLISH, de: REPORT_ENGLISH, fr: REPORT_ENGLISH, es: REPORT_ENGLISH }

export const wordsOf = (language: keyof typeof WORDS): ReportWords => WORDS[language]
