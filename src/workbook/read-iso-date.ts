const DATE = /^(\d{4})-(\d{2})-(\d{2})(?:T|$)/;
const TIME = /(?:^|T)(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?Z?$/;
const DAY_MS = 86_400_000;
/** Day 0 of the 1900 system for dates from March 1900 on; before that the system counts a 29 February 1900. */
const EPOCH = Date.UTC(1899, 11, 30);
const MARCH_1900 = 61;

/**
 * The serial number, in the 1900 system, of a date, a date with time, or a time alone, as ISO 8601 writes them.
 * Null when the text is none of these, names a day or time that does not exist, or carries a time zone other than Z.
 */
export function parseIsoSerial(text: string): number | null {
  const date = DATE.exec(text);
  const time = TIME.exec(text);
  if ((!date && !time) || (text.includes('T', 1) && !(date && time))) return null;
  const day = date ? serialDay(Number(date[1]), Number(date[2]), Number(date[3])) : 0;
  const part = time ? dayFraction(Number(time[1]), Number(time[2]), Number(time[3] ?? 0)) : 0;
  return day === null || part === null ? null : day + part;
}

function serialDay(year: number, month: number, day: number): number | null {
  const stamp = Date.UTC(year, month - 1, day);
  const date = new Date(stamp);
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year >= 1900;
  if (!exists) return null;
  const serial = (stamp - EPOCH) / DAY_MS;
  return serial < MARCH_1900 ? serial - 1 : serial;
}

function dayFraction(hours: number, minutes: number, seconds: number): number | null {
  if (hours > 23 || minutes > 59 || seconds >= 60) return null;
  return (hours * 3600 + minutes * 60 + seconds) / 86_400;
}
