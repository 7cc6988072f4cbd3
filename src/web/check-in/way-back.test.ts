import { describe, expect, it } from 'vitest'
import type { Spot } from '#web/check-in/flow.ts'
import { type Entry, firstEntry, type Move, moveBackTo, moveTo } from '#web/check-in/way-back.ts'

const asking = (at: number, changing = false): Spot => ({ place: 'asking', at, changing })
const risk = (at: number, changing = false): Spot => ({ place: 'risk', at, changing })
const summary: Spot = { place: 'summary', at: 3, changing: false }
const hello: Spot = { place: 'hello', at: 0, changing: false }

/** A browser's history, as far as it matters here. */
function browser() {
  let entries: Entry[] = [firstEntry(hello)]
  let n = 0
  const make = (move: Move): void => {
    if (move.do === 'go') n += move.by
    else if (move.do === 'replace') entries[n] = move.entry
    else entries = [...entries.slice(0, ++n), move.entry]
  }
  return {
    here: () => entries[n] as Entry,
    to: (...spots: Spot[]) => spots.forEach((spot) => make(moveTo(entries[n] as Entry, spot))),
    backTo: (spot: Spot) => make(moveBackTo(entries[n] as Entry, spot)),
    spots: () => entries.map(({ spot }) => spot),
    behind: () => n,
  }
}

describe('the way back of the browser', () => {
  it('has one entry for each screen, and back is the screen before', () => {
    const { to, backTo, here, behind } = browser()
    to(asking(0), asking(1), asking(2))
    expect(behind()).toBe(3)
    backTo(asking(1))
    expect([here().spot, behind()]).toEqual([asking(1), 2])
    backTo(asking(0))
    backTo(hello)
    expect([here().spot, behind()]).toEqual([hello, 0])
  })

  it('does not come back to the words about safety: they stood between two questions', () => {
    const { to, backTo, spots } = browser()
    to(asking(0), risk(0), asking(1))
    expect(spots()).toEqual([hello, asking(0), asking(1)])
    to(risk(1))
    backTo(asking(1))
    to(asking(2))
    expect(spots()).toEqual([hello, asking(0), asking(1), asking(2)])
  })

  it('comes back to the one summary from every answer that is changed', () => {
    const { to, here, behind } = browser()
    to(asking(0), summary)
    const [before] = [behind()]
    to(asking(0, true), summary)
    expect([here().spot, behind()]).toEqual([summary, before])
    to(asking(0, true), risk(0, true), summary)
    expect([here().spot, behind()]).toEqual([summary, before])
  })

  it('knows from the entry alone how far its beginning is', () => {
    const { to, backTo, here, behind } = browser()
    to(asking(0), risk(0), asking(1), summary, asking(1, true), summary)
    expect(here().depth).toBe(behind())
    backTo(asking(1))
    expect(here().depth).toBe(behind())
  })

  it('after going on where one stopped, back is the question before', () => {
    const { to, backTo, here } = browser()
    to(asking(2))
    backTo(asking(1))
    expect(here().spot).toEqual(asking(1))
  })
})
