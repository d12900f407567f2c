import type { CodeStories } from '../../code-stories.ts';

/** Stories of what keeps the program from writing, in English. */
export const WRITING_FAILURE_STORIES = {
  F401: {
    title: 'the output exists and is not ours',
    story:
      'A file of that name is there and was not written by this program; it may be your own work, so it is left alone. A marked copy that somebody has worked on and saved is theirs too: no new copy takes their corrections away.',
    example: 'choose another name, or add --force',
  },
  F402: {
    title: 'the output is open in another program',
    story: 'Excel or WPS has it open; if it were written now, one of the two would overwrite the other.',
    example: 'close sales-plan-2026-12.xlsx in Excel, and try again',
  },
  F403: {
    title: 'the output cannot be written',
    story:
      'The folder does not exist, may not be written to or is read-only, or the disk is full. What is half written is removed, and the old file stays.',
    example: '-o with a folder that is not there → make the folder',
  },
  F404: {
    title: 'an output would take the place of an input',
    story:
      'Marked-up copies have the names of their originals and belong into another folder; this one is that of the inputs, and the originals would be lost. A plan, too, is never written over a workbook that it is made of, not even with --force.',
    example: '--annotate 2026-12/inputs → --annotate marked',
  },
  F405: {
    title: 'another run holds the folder',
    story:
      'Two runs that write into one folder at once could mix their files. Whoever writes holds the folder by .plan-lock in it, which says who that is, and lets it go at the end. A run that was killed leaves it behind: the next one sees that its process is gone, or that it has given no sign of life for ten minutes, says so and takes the folder over.',
    example: 'a build by the clock at 06:00, and one by hand at 06:00',
  },
  F406: {
    title: 'a change that was begun cannot be completed',
    story:
      'Workbook and JSON change together: the step from the old to the new ones is first written down in .plan-journal.json, and whoever opens the folder after a run was killed completes it. Here that note is damaged, may not be read, or names files that no run of this program can have meant, such as a link to a file elsewhere; so nothing is moved.',
    example: 'a .plan-journal.json that a synchronised folder brought back in part',
  },
} satisfies Partial<CodeStories>;
