import fc from 'fast-check'
import { expect, it } from 'vitest'
import { keyFromText, lastGroup, recoveryText } from '#domain/notes/recovery-text.ts'

const key = fc.uint8Array({ minLength: 32, maxLength: 32 })

it('is read back from paper, however it was typed', () => {
  fc.assert(
    fc.property(key, (bytes) => {
      const text = recoveryText(bytes)
      expect(text).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){13}[0-9A-HJKMNP-TV-Z]{4}$/)
      expect(keyFromText(text)).toEqual(bytes)
      expect(keyFromText(`# Recovery key of Lindenhof\n${text.toLowerCase().replaceAll('-', ' ')}\n`)).toEqual(bytes)
      expect(keyFromText(text.replaceAll('0', 'o').replaceAll('1', 'l'))).toEqual(bytes)
      expect(text.endsWith(lastGroup(text))).toBe(true)
    }),
  )
})

it('notices a wrong letter, two that changed places, and one too few', () => {
  fc.assert(
    fc.property(key, fc.nat(55), fc.nat(30), (bytes, place, other) => {
      const letters = recoveryText(bytes).replaceAll('-', '')
      const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
      const wrong = alphabet[(alphabet.indexOf(letters[place] ?? '') + 1 + other) % 32]
      expect(keyFromText(letters.slice(0, place) + wrong + letters.slice(place + 1))).toBeNull()
      expect(keyFromText(letters.slice(0, place) + letters.slice(place + 1))).toBeNull()
      if (place < 55 && letters[place] !== letters[place + 1]) {
        const swapped = `${letters.slice(0, place)}${letters[place + 1]}${letters[place]}${letters.slice(place + 2)}`
        expect(keyFromText(swapped)).toBeNull()
      }
    }),
  )
  for (const nothing of ['', 'U'.repeat(56), '# only words']) expect(keyFromText(nothing)).toBeNull()
  expect(() => recoveryText(new Uint8Array(31))).toThrow(/32 bytes/)
})
