// Tables in plain text.

/** Prints a table: first column to the left, the others to the right. */
export function printTable(title, head, rows) {
  const text = [head, ...rows].map((row) => row.map(String))
  const widths = head.map((_, column) => Math.max(...text.map((row) => row[column].length)))
  const line = (row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column])))
      .join('  ')
  process.stdout.write(
    `\n${title}\n${line(text[0])}\n${widths.map((width) => '-'.repeat(width)).join('  ')}\n${text.slice(1).map(line).join('\n')}\n`,
  )
}

/** A line on stderr, with the hour. */
export const progress = (text) => process.stderr.write(`${new Date().toISOString().slice(11, 19)} ${text}\n`)
