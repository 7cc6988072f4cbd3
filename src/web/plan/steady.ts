import { useState } from 'react'
import type { Line } from '#domain/plan/line.ts'
import type { Plan } from '#domain/plan/state.ts'
import type { Reading } from '#web/plan/reading.ts'

/**
 * What a line of the page is drawn with: the very same value as before, as long as all that moved are other lines that have nothing
 * to do with it. So one changed line is drawn again, and not the whole page. What is done from a line is decided on the plan as it is
 * by then (`issue`), never on what it was drawn with.
 */
export function useSteady(reading: Reading, line: Line): Reading {
  const [steady, setSteady] = useState(reading)
  if (steady === reading || drawsTheSame(steady, reading, line)) return steady
  setSteady(reading)
  return reading
}

/** Whether a line looks the same in both. Errs on the side of drawing: only a change of lines that are no kin to it is passed over. */
export function drawsTheSame(before: Reading, now: Reading, line: Line): boolean {
  if (now.open !== null || now.adding !== null) return false
  if (!sameBut(before, now, ['screen'])) return false
  const [a, b] = [before.screen, now.screen]
  if (!sameBut(a, b, ['page', 'plan', 'issue', 'may'])) return false
  if (!sameBut(a.page, b.page, ['plan', 'version']) || !sameBut(a.plan, b.plan, ['lines'])) return false
  const changed = changedLines(a.plan, b.plan)
  return changed !== null && !changed.some((id) => isKin(b.plan, line, id))
}

/** The lines that are not the same; null when one has come or gone. */
function changedLines({ lines: a }: Plan, { lines: b }: Plan): string[] | null {
  const ids = Object.keys(b)
  if (ids.length !== Object.keys(a).length) return null
  return ids.filter((id) => a[id] !== b[id])
}

/** The line itself, one above or below it, or one of which either names the other in its words. */
function isKin({ lines }: Plan, line: Line, other: string): boolean {
  const isUnder = (id: string, top: string): boolean => {
    for (let at: string | undefined = id; at !== undefined; at = lines[at]?.parent) if (at === top) return true
    return false
  }
  const names = (id: string, named: string): boolean => JSON.stringify(lines[id]?.words ?? {}).includes(named)
  return isUnder(other, line.id) || isUnder(line.id, other) || names(line.id, other) || names(other, line.id)
}

function sameBut<Of extends object>(a: Of, b: Of, but: readonly (keyof Of)[]): boolean {
  const keys = Object.keys({ ...a, ...b }) as (keyof Of)[]
  return keys.every((key) => but.includes(key) || Object.is(a[key], b[key]))
}
