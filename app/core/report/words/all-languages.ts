import { REPORT_ENGLISH } from './english.ts'
import { REPORT_FRENCH } from './french.ts'
import { REPORT_GERMAN } from './german.ts'
import type { ReportWords } from './report-words.ts'
import { REPORT_SPANISH } from './spanish.ts'
import { unbroken } from './unbroken.ts'

const WORDS = { en: unbroken(REPORT_ENGLISH), de: unbroken(REPORT_GERMAN), fr: unbroken(REPORT_FRENCH), es: unbroken(REPORT_SPANISH) } as const satisfies Readonly<Record<string, ReportWords>>

export const reportWords = (language: keyof typeof WORDS): ReportWords => WORDS[language]
