/** The mark of the service: a file, its tab, what is done. */
export function Mark() {
  return (
    <svg viewBox="0 0 40 40" aria-hidden="true">
      <path d="M18 6.5h5.8c1 0 1.9.5 2.5 1.3l1.6 2.2H33a4 4 0 0 1 4 4v13a4 4 0 0 1-4 4H18z" fill="#f0b13c" />
      <path
        d="M3 14a4 4 0 0 1 4-4h6.2c1 0 1.9.5 2.5 1.3l1.6 2.2H25a4 4 0 0 1 4 4V31a4 4 0 0 1-4 4H7a4 4 0 0 1-4-4z"
        fill="#0c5547"
        stroke="#fff"
        strokeWidth="1.5"
      />
      <path
        d="M10.5 24.3l4 4 7.7-8.1"
        fill="none"
        stroke="#fff"
        strokeWidth="2.6"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  )
}
