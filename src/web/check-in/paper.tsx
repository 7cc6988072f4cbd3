/** @jsxImportSource hono/jsx/dom */
import { useEffect, useRef, useState } from 'hono/jsx/dom'
import type { CheckInForm } from '#server/http/check-in-contract.ts'
import type { ClientPage, Me } from '#server/http/contract.ts'
import { Calm, Moment } from '#web/check-in/calm.tsx'
import { PaperSheet } from '#web/check-in/paper-sheet.tsx'
import { reach } from '#web/check-in/reach.ts'
import { beforeNextTry, sendOnce, type Unsent } from '#web/check-in/sending.ts'
import { Sheet } from '#web/check-in/sheet.tsx'
import { SignInForm } from '#web/check-in/sign-in-here.tsx'
import { m } from '#words/paraglide/messages.js'

type Opened =
  | { readonly form: CheckInForm; readonly name: string; readonly capacity: 'therapist' | 'assistant' }
  | 'away'
  | 'gone'
  | 'signIn'

/** The form of this client, in whichever of the reader's practices they are. */
async function open(client: string): Promise<Opened> {
  const me = await reach<Me>('/api/me')
  if ('problem' in me) return me.problem === 'away' ? 'away' : 'signIn'
  if ('refused' in me || me.told.room) return 'gone'
  for (const { id, roles } of me.told.practices) {
    const about = new URLSearchParams({ practice: id, client })
    const [form, page] = await Promise.all([
      reach<CheckInForm>(`/api/check-in?${about}`),
      reach<ClientPage>(`/api/clients/${encodeURIComponent(client)}?practice=${id}`),
    ])
    if ('problem' in form && form.problem === 'away') return 'away'
    if (!('told' in form) || form.told.way !== 'paper' || !('told' in page)) continue
    const { name, team } = page.told.client
    const therapist = roles.includes('therapist') && team.includes(me.told.person)
    return { form: form.told, name, capacity: therapist ? 'therapist' : 'assistant' }
  }
  return 'gone'
}

/** Entering what somebody filled in on paper: for their therapist or an assistant, marked as such. */
export function Paper({ client }: { readonly client: string }) {
  const [opened, setOpened] = useState<Opened | null>(null)
  const [round, setRound] = useState(0)
  useEffect(() => {
    setOpened(null)
    void open(client).then(setOpened)
  }, [client, round])
  const look = (): void => setRound(round + 1)
  if (opened === null) return <Moment />
  if (opened === 'signIn') {
    location.replace(`/sign-in?next=${encodeURIComponent(location.pathname)}`)
    return <Moment />
  }
  if (opened === 'away') return <Calm title={m.checkin_slow_title()} text={m.checkin_slow_text()} again={look} />
  if (opened === 'gone')
    return <Calm title={m.checkin_gone_title()} text={m.checkin_paper_not_member_therapist()} home />
  return <Sheets {...opened} />
}

type Stands = 'typing' | 'saving' | 'waiting' | 'ended' | 'saved' | { readonly refused: string }

function Sheets({ form, name, capacity }: Exclude<Opened, string>) {
  const [stands, setStands] = useState<Stands>('typing')
  const [round, setRound] = useState(0)
  const [waits, setWaits] = useState<Unsent | null>(null)
  const [safety, setSafety] = useState(false)
  const savingRef = useRef(false)
  // Enter pressed twice is one sheet.
  const save = async (unsent: Unsent): Promise<void> => {
    if (savingRef.current) return
    savingRef.current = true
    await untilSaved(unsent)
    savingRef.current = false
  }
  const untilSaved = async (unsent: Unsent): Promise<void> => {
    setWaits(unsent)
    setStands('saving')
    for (let tries = 0; ; tries += 1) {
      const sent = await sendOnce(unsent)
      if ('told' in sent) return setStands('saved')
      if ('refused' in sent) return setStands({ refused: sent.words })
      if (sent.problem !== 'away') return setStands('ended')
      setStands('waiting')
      await beforeNextTry(tries)
    }
  }
  const another = (): void => {
    setStands('typing')
    setRound(round + 1)
  }
  return (
    <Sheet title={m.checkin_paper_for_therapist({ name })} key={round}>
      <p class="soft">{m.checkin_paper_text_therapist()}</p>
      {stands === 'saved' ? (
        <>
          <p class="told well" role="status">
            {m.checkin_paper_saved_therapist()}
          </p>
          {safety ? (
            <p class="told" role="alert">
              {capacity === 'therapist'
                ? m.checkin_paper_risk_saved_mine_therapist()
                : m.checkin_paper_risk_saved_therapist()}
            </p>
          ) : null}
          <button type="button" class="main" onClick={another}>
            {m.checkin_paper_next_therapist()}
          </button>
        </>
      ) : (
        <PaperSheet
          form={form}
          capacity={capacity}
          saving={stands === 'saving' || stands === 'waiting'}
          onSave={(unsent, asks) => {
            setSafety(asks)
            void save(unsent)
          }}
        />
      )}
      <p class={typeof stands === 'object' ? 'wrong' : 'soft'} role="alert">
        {stands === 'waiting' ? m.checkin_paper_waiting_therapist() : ''}
        {typeof stands === 'object' ? stands.refused : ''}
      </p>
      {stands === 'ended' && waits ? <SignInForm reason="ended" onDone={() => void save(waits)} /> : null}
      <a class="second" href={`/clients/${form.client}`}>
        {m.checkin_paper_back_therapist()}
      </a>
    </Sheet>
  )
}
