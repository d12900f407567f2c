import type { ChalkInstance } from 'chalk';
import type { Message } from '../messages/catalogue.ts';
import type { Stream } from '../terminal.ts';
import { wrapText } from './wrap-text.ts';

/** What a message says, behind its label (`error F103`), and under it what to do, wrapped to the stream. */
export function renderMessage(label: string, message: Message, stream: Stream, paint: ChalkInstance): string {
  return `${wrapText(`${label} ${message.message}`, stream.columns)}\n${renderAdvice(message.help, stream, paint)}`;
}

/** What to do, behind an arrow. */
export function renderAdvice(help: string, stream: Stream, paint: ChalkInstance): string {
  return `  ${paint.cyan('→')} ${wrapText(help, stream.columns, '    ').trimStart()}\n`;
}
