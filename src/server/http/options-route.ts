import type { Context, Hono } from 'hono'
import { cardRef } from '#domain/options/card.ts'
import { editionsOf, givenUpSheets, lastEditions } from '#domain/options/editions.ts'
import { isOutOfDate, type OptionSheet } from '#domain/options/option-sheet.ts'
import { inEdition } from '#domain/options/practice-options.ts'
import type { SheetHere } from '#domain/options/sheets-here.ts'
import { refuseWith, tell } from '#server/http/answer.ts'
import { belongsTo } from '#server/http/authority.ts'
import { ID } from '#server/http/contract.ts'
import { type Env, practiceOf, type Site, today } from '#server/http/here.ts'
import type { OptionsPage, OptionsText, SheetInList, SheetPage } from '#server/http/options-contract.ts'
import { type OptionsHere, optionsHere } from '#server/options/options-here.ts'
import { shippedSheets } from '#server/options/shipped-sheets.ts'

/** Ways to help, as a practice tells of them. Reading them is nobody's business: it is not written down. */
export function optionsRoute(app: Hono<Env>, site: Site): void {
  app.get('/api/options', async (c) => {
    const practice = readerOf(c)
    if (!practice) return refuseWith(c, { code: 'unknown' })
    const { own, sheets, version } = await optionsHere(site.handler, practice)
    const day = await today(site, practice)
    const { costs, confidentiality } = (await site.practices.of(practice)).rights
    const page: OptionsPage = {
      sheets: Object.values(sheets)
        .map((one) => inList(one, day))
        .toSorted((a, b) => a.title.localeCompare(b.title)),
      cards: Object.values(own.cards).map((one) => ({ ...one, putAway: own.putAway.includes(one.id) })),
      clauses: Object.values(own.clauses).flatMap(({ since: _, ended, ...clause }) => (ended ? [] : [clause])),
      endedClauses: Object.values(own.clauses).flatMap(({ since: _, ended, ...clause }) =>
        ended ? [{ ...clause, ended }] : [],
      ),
      givenUp: givenUpSheets(shippedSheets(), own).map(({ id, title, edition }) => ({ id, title, edition })),
      lastEditions: lastEditions(shippedSheets(), own),
      offers: own.offers,
      texts: { costs, confidentiality },
      today: day,
      version,
    }
    return tell(c, page)
  })

  app.get('/api/options/:sheet', async (c) => {
    const practice = readerOf(c)
    const id = c.req.param('sheet')
    if (!practice || !ID.test(id)) return refuseWith(c, { code: 'unknown' })
    const here = await optionsHere(site.handler, practice)
    const found = sheetAsked(here, id, c.req.query('edition'), c.req.query('original') === '1')
    if (!found) return refuseWith(c, { code: 'unknown' })
    const shipped = shippedAs(id)
    const standing = Object.hasOwn(here.sheets, id) ? here.sheets[id] : undefined
    const page: SheetPage = {
      ...found,
      original: standing?.whose === 'copy' && shipped ? shipped.edition : null,
      latest: standing?.sheet.edition ?? found.sheet.edition,
      editions: editionsOf(shippedSheets(), here.own, id),
      offers: here.own.offers,
      practiceName: (await site.practices.of(practice)).name,
      today: await today(site, practice),
      version: here.version,
    }
    return tell(c, page)
  })

  app.get('/api/options-text', async (c) => {
    const practice = readerOf(c)
    if (!practice) return refuseWith(c, { code: 'unknown' })
    const { own } = await optionsHere(site.handler, practice)
    const of = c.req.query('of') ?? ''
    const edition = Number(c.req.query('edition'))
    const card = [...Object.values(own.cards), ...Object.values(own.earlierCards)].find(
      (one) => cardRef(one.id) === of && one.edition === edition,
    )
    const clause = [...Object.values(own.clauses), ...Object.values(own.earlierClauses)].find(
      (one) => `clause/${one.id}` === of && one.edition === edition,
    )
    if (card) return tell(c, { card } satisfies OptionsText)
    if (!clause) return refuseWith(c, { code: 'unknown' })
    const { id, title, text } = clause
    return tell(c, { clause: { id, edition, title, text } } satisfies OptionsText)
  })
}

/** The practice whose options may be read: one's own; in the room, that of the client. */
function readerOf(c: Context<Env>): string | null {
  const principal = c.get('principal')
  const practice = practiceOf(c)
  return practice && (principal.kind === 'room' || belongsTo(principal, practice)) ? practice : null
}

function shippedAs(id: string): OptionSheet | undefined {
  const shipped = shippedSheets()
  return Object.hasOwn(shipped, id) ? shipped[id] : undefined
}

function sheetAsked(here: OptionsHere, id: string, edition: string | undefined, original: boolean) {
  const shipped = shippedAs(id)
  const standing = Object.hasOwn(here.sheets, id) ? here.sheets[id] : undefined
  if (original) return shipped ? { sheet: shipped, whose: 'shipped' as const } : undefined
  if (edition === undefined || standing?.sheet.edition === Number(edition)) return standing
  const name = inEdition(id, Number(edition))
  const earlier = Object.hasOwn(here.own.earlierSheets, name) ? here.own.earlierSheets[name] : undefined
  if (earlier) return { sheet: earlier, whose: shipped ? ('copy' as const) : ('own' as const) }
  return shipped?.edition === Number(edition) ? { sheet: shipped, whose: 'shipped' as const } : undefined
}

function inList({ sheet, whose }: SheetHere, day: string): SheetInList {
  const { id, title, decision, edition, reviewBy, codes, options, sources } = sheet
  return {
    id,
    title,
    decision,
    edition,
    whose,
    reviewBy,
    outOfDate: isOutOfDate(sheet, day),
    codes,
    figures: options.reduce((sum, one) => sum + one.figures.length, 0),
    sources: sources.length,
    options: options.map((one) => ({ ref: `${id}/${one.id}`, name: one.name, kind: one.kind, inShort: one.inShort })),
  }
}
