import os from 'node:os'

/** A failed start; `message` is one sentence for the person who starts the application. */
export class StartError extends Error {
  name = 'StartError'
}

function databaseUser() {
  if (process.getuid?.() === 0) return '"postgres"' // root hands over to it
  try {
    return `"${os.userInfo().username}"`
  } catch {
    return process.getuid?.() // a number without a name, as containers have
  }
}

/** One sentence from what a program or the system said. */
export function sentence(output, place, logFile) {
  if (/ENOSPC|EDQUOT|No space left on device|Check free disk space|Disk quota exceeded/i.test(output))
    return `The disk that holds ${place} is full: free some space and start again.`
  if (/EROFS|Read-only file system/i.test(output))
    return `The folder ${place} is on a read-only disk: choose another DATA_DIR.`
  if (/EEXIST|ENOTDIR/.test(output)) return `${place} is not a folder: choose another DATA_DIR.`
  if (/EACCES|EPERM|Permission denied|wrong ownership|invalid permissions/i.test(output)) {
    return `The user ${databaseUser()} may not read and write ${place}: correct its owner and permissions, or choose another DATA_DIR.`
  }
  const reason =
    output
      .split('\n')
      .filter((line) => /FATAL|PANIC|error/i.test(line))
      .at(-1) ?? output.trim().split('\n').at(-1)
  const cause = reason.replace(/^.*?(FATAL|PANIC|error): */i, '').replace(/\.$/, '')
  return `The database could not start (${cause || 'no reason given'})${logFile ? `: see ${logFile}` : ''}.`
}
