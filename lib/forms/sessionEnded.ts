/** Tells a session that has ended; the action then leads to sign-in. */
export class SessionEnded extends Error {}
