import { expect, it } from 'vitest'
import { plainFileName } from './safe-file-name.ts'

it('spells a finding in letters that no unpacker garbles', () => {
  expect(plainFileName('1 Das linke Knie ist um 12° weniger gebeugt')).toBe('1 Das linke Knie ist um 12 deg weniger gebeugt')
  expect(plainFileName('Hüfte außen: l’épaule «más»')).toBe("Huefte aussen- l'epaule mas")
})
