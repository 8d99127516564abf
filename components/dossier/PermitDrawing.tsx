import type { Catalogue } from '@/lib/copy/catalogue'

interface PermitDrawingProps {
  words: Catalogue['ui']['permit']
  names: string
  mention: string
  foreignerNumber: string
  cardNumber: string
  until: string
}

/** Our own neutral drawing of a card: where each number is. An ornament beside words that say the same. Never the State's artwork. */
export function PermitDrawing({
  words,
  names,
  mention,
  foreignerNumber,
  cardNumber,
  until,
}: PermitDrawingProps) {
  return (
    <svg className="permit" viewBox="0 0 400 252" aria-hidden="true">
      <rect width="400" height="252" rx="14" fill="#dfeae5" />
      <image href="/rosette.svg" x="210" y="8" width="240" height="240" opacity=".12" />
      <rect x="24" y="66" width="92" height="116" rx="6" fill="#fff" stroke="#8fb3a7" />
      <circle cx="70" cy="108" r="21" fill="#b9d2c8" />
      <path d="M36 178c3-27 16-40 34-40s31 13 34 40z" fill="#b9d2c8" />
      <g className="permit__text">
        <text x="24" y="36" fontSize="15" fontWeight="700">
          {words.heading}
        </text>
        <text x="24" y="52" fontSize="10" className="permit__soft">
          {words.specimen}
        </text>
        <g fontSize="10" className="permit__soft">
          <text x="136" y="80">
            {words.names}
          </text>
          <text x="136" y="116">
            {words.mention}
          </text>
          <text x="136" y="152">
            {words.number}
          </text>
          <text x="136" y="196">
            {words.until}
          </text>
        </g>
        <g fontSize="14" fontWeight="650">
          <text x="136" y="96">
            {names}
          </text>
          <text x="136" y="132">
            {mention}
          </text>
          <text x="136" y="212">
            {until}
          </text>
        </g>
        <rect x="128" y="156" width="118" height="25" rx="5" fill="#fff" stroke="#a8720b" strokeWidth="2.5" />
        <text x="137" y="174" fontSize="16" fontWeight="700" letterSpacing="1">
          {foreignerNumber}
        </text>
        <rect
          x="270"
          y="20"
          width="110"
          height="25"
          rx="5"
          fill="#fff"
          stroke="#0c5547"
          strokeWidth="2.5"
          strokeDasharray="5 3"
        />
        <text x="279" y="38" fontSize="16" fontWeight="700" letterSpacing="1">
          {cardNumber}
        </text>
      </g>
    </svg>
  )
}
