import { PlanFailure } from '../domain/failure.ts';
import { damaged } from './read-damage.ts';
import type { Source } from './read-source.ts';
import { readBytes } from './read-source.ts';

/** First bytes of files that are no workbooks, as Latin-1 text, and what such a file is called. */
const SIGNATURES: readonly (readonly [start: string, format: string])[] = [
  ['%PDF', 'pdf'],
  ['\x89PNG', 'image'],
  ['\xff\xd8\xff', 'image'],
  ['GIF8', 'image'],
  ['Rar!', 'archive'],
  ['7z\xbc\xaf', 'archive'],
  ['\x1f\x8b', 'archive'],
];
const PACKAGE = /^PK(\x03\x04|\x05\x06)/;
const COMPOUND = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';
/** Excel 2 to 4 wrote records without a container: the first one is a beginning-of-file record. */
const BARE_RECORDS = /^\x09[\x00\x02\x04]/;
const HTML = /^\s*(<!doctype html|<html|<head|<body|<table|<meta|<div|<style|<script|MIME-Version:)/i;
/** Control characters that no text holds. */
const BINARY = /[\x00-\x08\x0e-\x1a\x1c-\x1f]/;

/** Endings of text that may be read as a table; under any other name text is a mistake, such as a renamed export. */
const TEXT_TABLE = /\.(csv|tsv|txt)$/i;

/**
 * What a file that can be read is, by its content: a workbook package, whatever its name ends in, or text under the
 * name of a text table.
 *
 * @throws PlanFailure naming what else the file is: F204 another spreadsheet format, F205 protected by a password,
 * F206 no workbook at all
 */
export async function findFormat(source: Source): Promise<'package' | 'text-table'> {
  const head = await readHead(source);
  if (PACKAGE.test(head)) return 'package';
  const { file } = source;
  if (BARE_RECORDS.test(head)) throw new PlanFailure('file', 'F204', { file, format: '.xls' });
  if (head.startsWith(COMPOUND)) throw await compoundFailure(source);
  const format = nameFormat(file, head);
  if (format === 'text' && TEXT_TABLE.test(file)) return 'text-table';
  throw new PlanFailure('file', 'F206', { file, format });
}

/**
 * Makes sure that a file is a workbook package.
 *
 * @throws PlanFailure what `findFormat` throws, and F206 for a text table
 */
export async function requirePackage(source: Source): Promise<void> {
  if ((await findFormat(source)) === 'package') return;
  throw new PlanFailure('file', 'F206', { file: source.file, format: 'text' });
}

/** What a package without a workbook is, by the names of its parts. */
export function foreignPackage(file: string, has: (part: string) => boolean, mimeType: string): PlanFailure {
  const foreign = (format: string) => new PlanFailure('file', 'F204', { file, format });
  const none = (format: string) => new PlanFailure('file', 'F206', { file, format });
  if (mimeType.includes('opendocument.spreadsheet')) return foreign('.ods');
  if (has('xl/workbook.bin')) return foreign('.xlsb');
  if (has('index/document.iwa') || has('index.zip')) return foreign('.numbers');
  if (has('xl/workbook.xml') || has('xl/_rels/workbook.xml.rels')) {
    return damaged({ file, part: '_rels/.rels' }, 'missing');
  }
  if (has('word/document.xml')) return none('docx');
  if (has('ppt/presentation.xml')) return none('pptx');
  return none(mimeType.includes('opendocument') ? 'opendocument' : 'archive');
}

async function readHead(source: Source): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of readBytes(source, 0, Math.min(source.size, 4096))) chunks.push(chunk);
  return Buffer.concat(chunks).toString('latin1');
}

function nameFormat(file: string, head: string): string {
  // Excel leaves such a file beside every workbook that is open; it holds the user's name.
  if (file.startsWith('~$')) return 'lock';
  if (head === '') return 'empty';
  const known = SIGNATURES.find(([start]) => head.startsWith(start));
  if (known) return known[1];
  const utf16 = /^(\xff\xfe|\xfe\xff)/.test(head);
  if (!utf16 && BINARY.test(head)) return 'unknown';
  // Markup is ASCII: without the zeros between its letters it reads the same in every encoding.
  const text = head.replace(/^(\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '').replaceAll('\0', '');
  if (HTML.test(text)) return 'html';
  if (/^\s*<\?xml/.test(text)) return 'xml';
  return 'text';
}

/** Names of the streams that tell what a compound file (the container of old Office files) holds. */
const STREAMS = new Set(['encryptedpackage', 'workbook', 'book']);

async function compoundFailure(source: Source): Promise<PlanFailure> {
  const { file } = source;
  const streams = await findStreams(source);
  if (streams.has('encryptedpackage')) return new PlanFailure('file', 'F205', { file });
  if (streams.size === 0) return new PlanFailure('file', 'F206', { file, format: 'office' });
  // WPS writes the same records as Excel 97; only the ending tells them apart.
  return new PlanFailure('file', 'F204', { file, format: /\.et$/i.test(file) ? '.et' : '.xls' });
}

/**
 * The known streams that a compound file's directory lists. Entries are 128 bytes long, begin at multiples of 128 and
 * with their name in UTF-16, so that they are found without following the file's own, perhaps broken, chains.
 */
async function findStreams(source: Source): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of readBytes(source, 0, source.size)) {
    const bytes = Buffer.concat([rest, chunk]);
    const whole = bytes.length - (bytes.length % 128);
    for (let at = 0; at < whole; at += 128) {
      const name = bytes
        .toString('utf16le', at, at + 64)
        .split('\0', 1)[0]!
        .toLowerCase();
      if (STREAMS.has(name)) found.add(name);
    }
    rest = bytes.subarray(whole);
  }
  return found;
}
