import { REPORT_ENGLISH } from './english.ts'
import { REPORT_FRENCH } from './french.ts'
import { REPORT_GERMAN } from './german.ts'
import type { ReportWords } from './report-words.ts'
import { REPORT_SPANISH } from './spanish.ts'

const WORDS = { en: REPORT_ENGLISH, de: REPORT_GERMAN, fr: REPORT_FRENCH, es: REPORT_SPANISH } as const satisfies Readonly<Record<string, ReportWords>>

export const reportWords = (language: keyof typeof WORDS): ReportWords => WORDS[language]
