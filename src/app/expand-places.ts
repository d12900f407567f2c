/**
 * The files that a command line names: a folder stands for those that `listFiles` finds in it, anything else for itself, to
 * be refused by the reader if it is none.
 *
 * @param listFiles the files of a folder; null where a place is no folder
 * @returns each file once, in the order of the places
 */
export async function expandPlaces(
  places: readonly string[],
  listFiles: (place: string) => Promise<readonly string[] | null>,
): Promise<readonly string[]> {
  const found = await Promise.all(places.map(async (place) => (await listFiles(place)) ?? [place]));
  return [...new Set(found.flat())];
}
