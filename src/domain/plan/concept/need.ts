import * as z from 'zod/mini'
import { isCodeValidOn } from '#domain/plan/concept/diagnosis-code.ts'
import { diagnosisCode } from '#domain/plan/concept/diagnosis-code.ts'
import { concept, strict, text } from '#domain/plan/concept/concept.ts'

export const NEED_RESPONSES = ['addressed', 'deferred', 'left'] as const

/** A need or problem. Its clinical wording and code are a professional statement: no acceptance is asked for. */
export const need = concept({
  kind: 'need',
  section: 'needs',
  under: [],
  shape: strict({
    ownWords: z.optional(text()),
    clinicalWording: z.optional(text()),
    code: z.optional(diagnosisCode),
    response: z.optional(z.enum(NEED_RESPONSES)),
    responseReason: z.optional(text()),
  }),
  owners: {
    ownWords: 'client',
    clinicalWording: 'professional',
    code: 'professional',
    response: 'both',
    responseReason: 'both',
  },
  says: ['ownWords', 'clinicalWording', 'code'],
  check(words, asking, touched) {
    const code = words['code'] as z.infer<typeof diagnosisCode> | undefined
    if (code && touched.includes('code') && !isCodeValidOn(code, asking.today))
      return { code: 'code-not-valid-then', field: 'code' }
    const response = words['response']
    if ((response === 'deferred' || response === 'left') && !words['responseReason'])
      return { code: 'reason-needed', field: 'responseReason' }
    return null
  },
})
