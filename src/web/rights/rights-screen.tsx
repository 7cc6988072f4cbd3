import { Navigate, useParams } from '@tanstack/react-router'
import type { ComponentType } from 'react'
import { AllRights } from '#web/rights/all-rights.tsx'
import { Complaint } from '#web/rights/complaint.tsx'
import type { MyRights } from '#web/rights/my-rights.ts'
import { OtherTherapist } from '#web/rights/other-therapist.tsx'
import { RightsPage } from '#web/rights/rights-page.tsx'
import { SecondOpinion } from '#web/rights/second-opinion.tsx'
import { Stop } from '#web/rights/stop.tsx'
import { m } from '#words/paraglide/messages.js'

type Topic = { readonly title: () => string; readonly Content: ComponentType<{ readonly mine: MyRights }> }

const ALL = ''
const TOPICS: Readonly<Record<string, Topic>> = {
  [ALL]: { title: m.rights_title, Content: AllRights },
  complaint: { title: m.rights_complaint_title, Content: Complaint },
  'other-therapist': { title: m.rights_other_title, Content: OtherTherapist },
  'second-opinion': { title: m.rights_second_title, Content: SecondOpinion },
  stop: { title: m.rights_stop_title, Content: Stop },
}

/**
 * The pages about rights. They are one file, which every page of a client has fetched already: not even its name could tell which of
 * them is read.
 */
export function Screen() {
  const { topic = ALL } = useParams({ strict: false })
  const found = Object.hasOwn(TOPICS, topic) ? TOPICS[topic] : undefined
  if (!found) return <Navigate to="/rights" replace />
  const { title, Content } = found
  return (
    <RightsPage key={topic} title={title()} back={topic !== ALL}>
      {(mine) => <Content mine={mine} />}
    </RightsPage>
  )
}
