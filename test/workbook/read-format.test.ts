import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildZip } from './support/build-zip.ts';
import { buildWorkbook } from './support/build-workbook.ts';
import { failureOf, fileOf } from './support/read-back.ts';

/** A compound file, as old Office programs write them, whose directory lists these streams in its second sector. */
function compoundFile(...streams: string[]): Buffer {
  const bytes = Buffer.alloc(2048);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(bytes);
  ['Root Entry', ...streams].forEach((name, i) => bytes.write(name, 1024 + i * 128, 'utf16le'));
  return bytes;
}

const zipOf = (...parts: [name: string, data: string][]) =>
  buildZip(parts.map(([name, data]) => ({ name, data })));

describe('a file that is no workbook is called what it is, whatever its name says', () => {
  it.each<[string, string, Buffer]>([
    ['F204', '.xls', compoundFile('Workbook')],
    ['F204', '.xls', compoundFile('SummaryInformation', 'Book')],
    ['F204', '.xls', compoundFile('WORKBOOK')],
    ['F204', '.xls', Buffer.from([0x09, 0x04, 0x06, 0x00, 0x00, 0x00])],
    [
      'F204',
      '.ods',
      zipOf(['mimetype', 'application/vnd.oasis.opendocument.spreadsheet'], ['content.xml', '<a/>']),
    ],
    ['F204', '.xlsb', zipOf(['xl/workbook.bin', 'x'])],
    ['F204', '.numbers', zipOf(['Index/Document.iwa', 'x'])],
    ['F206', 'office', compoundFile('WordDocument')],
    ['F206', 'docx', zipOf(['word/document.xml', '<a/>'])],
    ['F206', 'archive', zipOf(['readme.txt', 'x'])],
    ['F206', 'empty', Buffer.alloc(0)],
    ['F206', 'pdf', Buffer.from('%PDF-1.7')],
    ['F206', 'image', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')],
    ['F206', 'html', Buffer.from('\uFEFF\n<html><table><tr><td>1</td></tr></table></html>')],
    ['F206', 'html', Buffer.from('<!DOCTYPE html><p>')],
    [
      'F206',
      'xml',
      Buffer.from('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'),
    ],
    ['F206', 'text', Buffer.from('门店,配件编号\n')],
    ['F206', 'text', Buffer.from('\uFEFF门店\t配件编号\n', 'utf16le')],
    ['F206', 'text', Buffer.from('PK,数量\n')],
    ['F206', 'unknown', Buffer.from([1, 2, 3, 4])],
  ])('%s %s', async (code, format, bytes) => {
    expect(await failureOf(fileOf(bytes))).toEqual({ code, params: { file: 'book.xlsx', format } });
  });

  it('.et is known by its name, the bytes being those of .xls', async () => {
    expect(await failureOf(fileOf(compoundFile('Workbook'), 'a.ET'))).toMatchObject({
      code: 'F204',
      params: { format: '.et' },
    });
  });

  it.each<[string, Buffer]>([
    ['.xls', compoundFile('Workbook')],
    ['html', Buffer.from('\uFEFF<table><tr><td>1</td></tr></table>')],
    ['xml', Buffer.from('<?xml version="1.0"?><a/>')],
    ['pdf', Buffer.from('%PDF-1.7')],
    ['empty', Buffer.alloc(0)],
    ['unknown', Buffer.from('a,\0b\n')],
    ['unknown', Buffer.from(`${'a,b\n'.repeat(5000)}\x01`)],
  ])('%s is refused under the name of a text table', async (format, bytes) => {
    expect(await failureOf(fileOf(bytes, 'a.csv'))).toMatchObject({ params: { file: 'a.csv', format } });
  });

  it('a password-protected workbook is called so', async () => {
    expect(await failureOf(fileOf(compoundFile('EncryptionInfo', 'EncryptedPackage')))).toMatchObject({
      code: 'F205',
    });
  });

  it('the lock file beside an open workbook is called so', async () => {
    expect(await failureOf(fileOf('\x05admin', '~$book.xlsx'))).toMatchObject({
      code: 'F206',
      params: { format: 'lock' },
    });
  });

  it('a package that lost its relationships is called damaged', async () => {
    expect(await failureOf(fileOf(zipOf(['xl/workbook.xml', '<workbook/>'])))).toMatchObject({
      code: 'F207',
    });
  });
});

describe('only regular files are opened', () => {
  const path = fileOf(buildWorkbook());
  const beside = (name: string) => join(dirname(path), name);

  it('names a file that is not there', async () => {
    expect(await failureOf(beside('none.xlsx'))).toMatchObject({
      code: 'F201',
      params: { file: 'none.xlsx' },
    });
    expect(await failureOf(`${path}\0`)).toMatchObject({ code: 'F201' });
  });

  it('refuses folders and links that lead back to themselves', async () => {
    mkdirSync(beside('folder.xlsx'));
    symlinkSync(beside('loop.xlsx'), beside('loop.xlsx'));
    for (const name of ['folder.xlsx', 'loop.xlsx'])
      expect(await failureOf(beside(name))).toMatchObject({ code: 'F202' });
  });

  it.skipIf(process.platform === 'win32')('refuses pipes and devices without waiting for them', async () => {
    execFileSync('/usr/bin/mkfifo', [beside('pipe.xlsx')]);
    for (const special of [beside('pipe.xlsx'), '/dev/zero']) {
      expect(await failureOf(special)).toMatchObject({ code: 'F202' });
    }
  });
});
