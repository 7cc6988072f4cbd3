import type { Recorded } from '#domain/kernel/decider.ts'
import { CHAIN_START, chainHash } from '#server/event-store/chain.ts'
import { type Stored, openEvent } from '#server/event-store/stored-event.ts'
import { type AnyStreamKind, isOfKind } from '#server/event-store/stream-kind.ts'
import type { DataKey } from '#server/vault/ciphertext.ts'
import type { Problem } from '#server/verify/report.ts'

export type EventRow = {
  readonly practice_id: string
  readonly stream_id: string
  readonly version: number
  readonly at: Date
  readonly body: Buffer
  readonly hash: Buffer
  readonly command_id: string
}

export type HeadRow = {
  readonly practice_id: string
  readonly stream_id: string
  readonly key_id: string
  readonly version: number
  readonly hash: Buffer
}

/** Follows one stream from its first event to its head. */
export type StreamCheck = {
  readonly add: (event: EventRow) => void
  /** Compares with the head, and gives what was read; undefined when not all of it could be. */
  readonly end: () => readonly Recorded<unknown>[] | undefined
}

export function checkStream(
  head: HeadRow | undefined,
  key: DataKey | 'erased' | undefined,
  kinds: readonly AnyStreamKind[],
  report: (problem: Omit<Problem, 'practiceId' | 'streamId'>) => void,
): StreamCheck {
  let version = 0
  let hash = CHAIN_START
  let complete = key !== 'erased' && key !== undefined
  const recorded: Recorded<unknown>[] = []
  return {
    add(event) {
      if (event.version !== version + 1) {
        report({
          version: version + 1,
          what: event.version > version + 2 ? `and those up to ${event.version - 1} are missing` : 'is missing',
        })
        complete = false
      }
      const place = { practiceId: event.practice_id, streamId: event.stream_id, version: event.version }
      if (!chainHash(hash, place, event.at.toISOString(), event.body).equals(event.hash)) {
        report({ version: event.version, what: 'does not fit its hash: it, or the event before it, was changed' })
        complete = false
      }
      version = event.version
      hash = event.hash
      if (key === 'erased' || key === undefined) return
      try {
        const stored = openEvent(key, place, event.body)
        const { asking } = stored.recorded
        if (asking.commandId !== event.command_id || asking.at !== event.at.toISOString())
          report({ version: event.version, what: 'stands under another command or time than it was written with' })
        recorded.push(upcast(stored, event.stream_id, kinds))
      } catch (error) {
        complete = false
        report({ version: event.version, what: `cannot be read: ${(error as Error).message}` })
      }
    },
    end() {
      if (!head) report({ what: 'has events but no head' })
      else if (head.version > version)
        report({ version: version + 1, what: `is missing: the stream should go on to ${head.version}` })
      else if (head.version < version || !head.hash.equals(hash))
        report({ version, what: 'is not where the head says the stream ends' })
      return complete ? recorded : undefined
    },
  }
}

function upcast({ format, recorded }: Stored, streamId: string, kinds: readonly AnyStreamKind[]): Recorded<unknown> {
  const kind = kinds.find((one) => isOfKind(one, streamId))
  if (!kind?.upcast || format === kind.format) return recorded
  return { ...recorded, fact: kind.upcast(recorded.fact, format) }
}
