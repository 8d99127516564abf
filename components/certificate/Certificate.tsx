import type { certificates } from '@/db/schema/cases'
import { codeInGroups } from '@/lib/certificates/code'
import { dataMatrixDrawing, drawingAddress, qrDrawing, verificationPage } from '@/lib/certificates/qr'
import type { Catalogue } from '@/lib/copy/catalogue'
import { fill, lowerFirst } from '@/lib/copy/sentences'
import { dayInWords, instantDayInWords, referenceGroups } from '@/lib/format'
import { isPermanentMention } from '@/lib/procedure/eligibility'
import { Notice } from '../ui/Notice'

type CertificateRow = typeof certificates.$inferSelect

interface CertificateProps {
  words: Catalogue
  certificate: CertificateRow
  /** What its squares carry, and whether a test key signed it. */
  signed: { text: string; isTest: boolean } | null
}

/** The certificate as a page: the same content as its PDF, rendered on the server alone. */
export function Certificate({ words, certificate, signed }: CertificateProps) {
  const { certificate: own } = words.after
  const { content, issuedAt, status, statusSince } = certificate
  return (
    <article className="paper bleed" aria-labelledby="attestation">
      <div className="guil" aria-hidden="true" />
      <div className="rosette" aria-hidden="true" />
      <div className="paper__in">
        <div className="paper__top">
          <p className="small">
            <strong>{own.service}</strong>
            <br />
            {content.prefecture}
          </p>
          <p className="small soft">
            {own.reference}
            <br />
            <span className="num">{referenceGroups(content.reference).join('\u00a0')}</span>
            {content.depositedOn && (
              <>
                <br />
                {fill(own.deposited, { day: dayInWords(content.depositedOn, words.language) })}
              </>
            )}
          </p>
        </div>
        <h1 className="mt-6" id="attestation">
          {own.title}
        </h1>
        {status !== 'authentic' && (
          <div className="mt-3">
            <Notice tone="bad">
              <p>{fill(own.gone[status], { day: instantDayInWords(statusSince, words.language) })}</p>
            </Notice>
          </div>
        )}
        <p className="mt-5">{fill(own.intro, { prefecture: lowerFirst(content.prefecture) })}</p>
        <p className="who mt-2">{[content.givenNames, content.familyName].filter(Boolean).join(' ')}</p>
        <p className="mt-1">
          {fill(own.born, { day: dayInWords(content.birthDate, words.language), place: content.birthPlace })}
        </p>
        <dl className="rights">
          <div>
            <dt>{own.granted}</dt>
            <dd lang="fr">{content.mention}</dd>
          </div>
          <div>
            <dt>{own.from}</dt>
            <dd>{dayInWords(content.startsOn, words.language)}</dd>
          </div>
          <div>
            <dt>{own.to}</dt>
            <dd>{dayInWords(content.endsOn, words.language)}</dd>
          </div>
          <div>
            <dt>{own.work}</dt>
            <dd>{own.workValue}</dd>
          </div>
        </dl>
        <dl className="cols">
          {content.usageName && (
            <div>
              <dt>{own.usageName}</dt>
              <dd>{content.usageName}</dd>
            </div>
          )}
          <div>
            <dt>{own.nationalities}</dt>
            <dd lang="fr">{content.nationalities}</dd>
          </div>
          <div>
            <dt>{own.number}</dt>
            <dd className="num">{content.foreignerNumber}</dd>
          </div>
          <div>
            <dt>{own.address}</dt>
            <dd lang="fr">{content.address}</dd>
          </div>
          <div>
            <dt>{own.basis}</dt>
            <dd>{own.basisValue[isPermanentMention(content.mention) ? 'permanent' : 'limited']}</dd>
          </div>
          <div>
            <dt>{own.handOver}</dt>
            <dd lang="fr">{content.prefecture}</dd>
          </div>
        </dl>
        {content.outstanding && (
          <p className="mt-5">{fill(own.outstanding, { titles: content.outstanding })}</p>
        )}
        <p className="small mt-5">
          {fill(own.issued, { day: instantDayInWords(issuedAt, words.language) })}
          <br />
          {fill(own.by, {
            name: content.signatory,
            quality: content.quality,
            service: content.service,
          })}
          <br />
          {own.noHand}
        </p>
        <p className="small mt-3">{own.until}</p>
        <p className="small mt-2">{own.optional}</p>
        <Check words={words} code={certificate.code} signed={signed} />
      </div>
    </article>
  )
}

function Check({ words, code, signed }: Pick<CertificateProps, 'words' | 'signed'> & { code: string }) {
  const { certificate: own } = words.after
  return (
    <section className="seal" aria-labelledby="verification">
      <img
        src={drawingAddress(qrDrawing(code, signed?.text ?? null))}
        alt={own.qr}
        width="120"
        height="120"
      />
      <div>
        <h2 id="verification">{own.check}</h2>
        <p className="code">{codeInGroups(code)}</p>
        <p className="small soft">{fill(own.checkText, { url: verificationPage() })}</p>
        {signed?.isTest && <p className="small mt-2">{own.specimen}</p>}
      </div>
      {signed && (
        <div className="dmbox">
          <img
            className="dm"
            src={drawingAddress(dataMatrixDrawing(signed.text))}
            alt={own.dataMatrix}
            width="84"
            height="84"
          />
          <span>{own.dataMatrixMention}</span>
        </div>
      )}
    </section>
  )
}
