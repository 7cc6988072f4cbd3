/** @jsxImportSource hono/jsx/dom */
import { render, useEffect, useState } from 'hono/jsx/dom'
import '@fontsource-variable/source-sans-3/index.css'
import '#web/sign-in/sign-in.css'
import type { SignedInAs, SignInPage } from '#server/sign-in/contract.ts'
import { ask } from '#web/sign-in/ask.ts'
import { HelpHere } from '#web/sign-in/help-here.tsx'
import { OpenInvitation } from '#web/sign-in/open-invitation.tsx'
import { SecondFactor } from '#web/sign-in/second-factor.tsx'
import { SetUp } from '#web/sign-in/set-up.tsx'
import { ShowSecondFactor } from '#web/sign-in/show-second-factor.tsx'
import { SignInForm } from '#web/sign-in/sign-in-form.tsx'
import { words } from '#web/sign-in/words.ts'

type Start = { readonly page: SignInPage; readonly as: SignedInAs }

/** Where to go after signing in: the page that was asked for, if it is one of ours. */
function nextPlace(): string {
  const next = new URLSearchParams(location.search).get('next') ?? '/'
  const target = new URL(next, location.origin)
  return target.origin === location.origin && next.startsWith('/') ? target.pathname + target.search : '/'
}

/** Goes on: to the second step where a practice asks for one, else to where the person wanted to go. */
async function goOn(): Promise<void> {
  const asked = await ask<SignedInAs>('/api/signed-in')
  const waits = 'told' in asked && asked.told.needsSecondFactor
  const place = nextPlace()
  location.assign(waits ? `/second-factor?next=${encodeURIComponent(place)}` : place)
}

function SignInPageView() {
  const [start, setStart] = useState<Start | null>(null)
  const [says, setSays] = useState('')
  useEffect(() => {
    void Promise.all([ask<SignInPage>('/api/sign-in-page'), ask<SignedInAs>('/api/signed-in')]).then(([page, as]) => {
      if ('problem' in page) setSays(page.problem.says)
      else if ('problem' in as) setSays(as.problem.says)
      else setStart({ page: page.told, as: as.told })
    })
  }, [])
  if (!start) return <output>{says || words.working}</output>
  return <Screen {...start} />
}

function Screen({ page, as }: Start) {
  const onDone = () => void goOn()
  const path = location.pathname
  if (path === '/invitation') return <OpenInvitation token={location.hash.slice(1)} onDone={onDone} />
  if (page.needsSetUp || path === '/set-up') return <SetUp page={page} onDone={onDone} />
  if (path === '/second-factor' && as.kind === 'person')
    return as.needsSecondFactor === 'use' ? (
      <ShowSecondFactor has={as.has} onDone={onDone} />
    ) : (
      <SecondFactor onDone={onDone} />
    )
  return <SignInForm demoLogins={page.demoLogins} onDone={onDone} />
}

const root = document.getElementById('sign-in')
if (root) {
  root.classList.add('sign-in', 'sign-in-page')
  render(
    <>
      <header class="sign-in-not-printed">
        <span class="sign-in-name">Waymark</span>
        <button type="button" class="sign-in-quiet" onClick={() => location.replace('about:blank')}>
          {words.leave}
        </button>
      </header>
      <main>
        <SignInPageView />
        <HelpHere />
      </main>
    </>,
    root,
  )
}
