import { Link, useParams } from '@tanstack/react-router'
import type { Version } from '#domain/plan/document.ts'
import { versionWaiting } from '#domain/plan/version-standing.ts'
import { AfterSigning } from '#web/consent/after-signing.tsx'
import { useMe } from '#web/live/me.ts'
import { type PlanScreen, usePlanPage } from '#web/live/plan.ts'
import { CoSign } from '#web/signing/co-sign.tsx'
import styles from '#web/signing/document.module.css'
import { HandOver } from '#web/signing/hand-over.tsx'
import { Prepare } from '#web/signing/prepare.tsx'
import { GiveBack } from '#web/signing/give-back.tsx'
import { readerOf, standingWordsOf } from '#web/signing/standing-words.ts'
import { SignForm } from '#web/signing/sign-form.tsx'
import { Signatures } from '#web/signing/signatures.tsx'
import { pageHeading, useFocusAfter } from '#web/ui/focus-after.ts'
import { Notice } from '#web/ui/notice.tsx'
import { Page } from '#web/ui/page.tsx'
import { m } from '#words/paraglide/messages.js'

/** Signing a version: prepared by the therapist, read and signed by each, handed over in the room. */
export function Screen() {
  const { plan } = useParams({ strict: false }) as { readonly plan: string }
  const screen = usePlanPage(plan)
  const me = useMe()
  const waiting = versionWaiting(screen.plan)
  const title = waiting ? m.signing_title({ number: waiting.number }) : m.signing_title_none()
  return (
    <Page
      title={title}
      under={
        me.room
          ? m.signing_room_under({ name: me.room.witness })
          : screen.side === 'client'
            ? null
            : screen.page.client.name
      }
    >
      <Inside screen={screen} inRoom={me.room !== null} />
    </Page>
  )
}

function Inside({ screen, inRoom }: { readonly screen: PlanScreen; readonly inRoom: boolean }) {
  const { plan, side, page } = screen
  const version = versionWaiting(plan)
  const last = plan.versions.at(-1)
  const mine = version?.signatures.some((one) => one.as === side) ?? false
  const done = mine || (side === 'client' && version?.declined !== undefined)
  useFocusAfter(version ? `${version.id} ${done}` : '', pageHeading)
  if (side === null) return last ? <CoSign screen={screen} version={last} /> : <p>{m.signing_nothing_yet()}</p>
  if (!version)
    return (
      <div className={styles['steps']}>
        {last ? (
          <section>
            <Notice>
              {m.signing_version_stands({ number: last.number, standing: standingWordsOf(screen, last) })}
            </Notice>
            {side === 'client' && last.declined ? <p>{m.signing_after_declining()}</p> : null}
            <Signatures version={last} people={page.people} reader={readerOf(screen)} />
          </section>
        ) : null}
        {last && side === 'client' ? <AfterSigning screen={screen} version={last} inRoom={inRoom} /> : null}
        {inRoom ? (
          <GiveBack plan={plan.id} />
        ) : side === 'therapist' ? (
          <Prepare screen={screen} />
        ) : (
          <p>{m.signing_nothing_yet()}</p>
        )}
        {inRoom ? null : <Ways plan={plan.id} />}
      </div>
    )
  if (!done)
    return (
      <div className={styles['steps']}>
        <SignForm key={version.id} screen={screen} version={version} side={side} inRoom={inRoom} />
        {inRoom ? <GiveBack plan={plan.id} /> : null}
      </div>
    )
  return (
    <div className={styles['steps']}>
      <section>
        <Notice live>{thanks(screen, version)}</Notice>
        <Signatures version={version} people={page.people} reader={readerOf(screen)} />
      </section>
      {side === 'client' ? <AfterSigning screen={screen} version={version} inRoom={inRoom} /> : null}
      {inRoom ? <GiveBack plan={plan.id} /> : null}
      {side === 'therapist' && !inRoom ? (
        <>
          <HandOver screen={screen} />
          <Prepare screen={screen} />
        </>
      ) : null}
      {inRoom ? null : <Ways plan={plan.id} />}
    </div>
  )
}

function Ways({ plan }: { readonly plan: string }) {
  return (
    <p className={styles['acts']}>
      <Link to="/plan/$plan" params={{ plan }}>
        {m.signing_to_plan()}
      </Link>
      <Link to="/plan/$plan/versions" params={{ plan }}>
        {m.signing_to_versions()}
      </Link>
    </p>
  )
}

/** What happens next, once this side has signed or said no. */
function thanks({ side, page }: PlanScreen, version: Version): string {
  if (side === 'therapist') return m.signing_thanks_therapist({ name: page.client.name })
  if (version.declined) return m.signing_thanks_declined()
  return m.signing_thanks_client({ number: version.number })
}
