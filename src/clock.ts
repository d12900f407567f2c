/** The date and time of this machine with its offset from UTC, to the second: `2026-12-08T09:30:00+08:00`. */
export function readClock(): string {
  const now = new Date();
  const ahead = -now.getTimezoneOffset();
  const two = (number: number): string => String(number).padStart(2, '0');
  const shifted = new Date(now.getTime() + ahead * 60_000).toISOString().slice(0, 19);
  const [hours, minutes] = [Math.floor(Math.abs(ahead) / 60), Math.abs(ahead) % 60];
  return `${shifted}${ahead < 0 ? '-' : '+'}${two(hours)}:${two(minutes)}`;
}
