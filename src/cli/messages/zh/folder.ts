import type { FolderWords } from '../folder-words.ts';

/** The words of `plan init` and `plan template`, in Chinese. */
export const FOLDER: FolderWords = {
  written: (paths) => ['已写入：', ...paths.map((path) => `  ${path}`)].join('\n'),
  kept: (paths, force) =>
    [
      `已存在，没有改动${force === null ? '' : `（用 ${force} 覆盖）`}：`,
      ...paths.map((path) => `  ${path}`),
    ].join('\n'),
  unread: '以下工作簿无法读取，其中的专卖店和配件没有填进空白表：',
};
