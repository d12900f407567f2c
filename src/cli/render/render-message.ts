import type { ChalkInstance } from 'chalk';
import type { Message } from '../messages/catalogue.ts';
import type { Stream } from '../terminal.ts';
import { wrapText } from './wrap-text.ts';

/** What a message says, behind its label (`error F103`), and under it what to do, wrapped to the stream. */
export function renderMessage(label: string, message: Message, stream: Stream, paint: ChalkInstance): string {
  return `${wrapText(`${label} ${message.what}`, stream.columns)}\n${renderAdvice(message.todo, stream, paint)}`;
}

/** What to do, behind an arrow. */
export function renderAdvice(todo: string, stream: Stream, paint: ChalkInstance): string {
  return `  ${paint.cyan('→')} ${wrapText(todo, stream.columns, '    ').trimStart()}\n`;
}
