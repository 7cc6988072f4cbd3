import { expect, it } from 'vitest'
import { placeHelp } from '#web/sessions/place-help.ts'

it('help follows the country where somebody is', () => {
  expect(placeHelp('US')).toMatchObject({ know: 'all', lines: { emergency: '911' } })
  expect(placeHelp('AT')).toMatchObject({ know: 'all', lines: { listen: { number: '142' } } })
})
it('in the European Union 112 is known also where no line to talk to is', () => {
  expect(placeHelp('PT')).toEqual({ know: 'emergency', number: '112' })
})
it('where nothing is known, no number is made up', () => {
  expect(placeHelp('BR')).toEqual({ know: 'nothing' })
  expect(placeHelp('')).toEqual({ know: 'nothing' })
})
