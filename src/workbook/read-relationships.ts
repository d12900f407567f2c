import { PlanFailure } from '../domain/failure.ts';
import type { WorkbookBudget } from './part-budget.ts';
import type { Place } from './read-damage.ts';
import { damaged } from './read-damage.ts';
import { decodeXml } from './xml-text.ts';
import { parseXml } from './xml-parse.ts';
import type { Archive } from './zip-archive.ts';

/** One part's pointer to another. */
export interface Relationship {
  readonly id: string;
  /** Last word of the type: `worksheet`, `styles`; the rest differs between Strict and Transitional workbooks. */
  readonly kind: string;
  /** Name of the part it leads to. */
  readonly target: string;
}

/**
 * The relationships of a part, or of the whole package for the name ''. Those that lead out of the package are left out:
 * nothing outside is ever opened. A part without relationships has none.
 */
export async function readRelationships(
  archive: Archive,
  file: string,
  part: string,
  budget: WorkbookBudget,
): Promise<readonly Relationship[]> {
  const folder = folderOf(part);
  const place: Place = { file, part: relationshipsPart(part) };
  const { limits } = budget;
  const relationships: Relationship[] = [];
  if (!archive.has(place.part)) return relationships;
  await parseXml(decodeXml(archive.read(place.part), place), budget.of(place), {
    open(name, depth, attributes) {
      if (depth === 1 && name !== 'Relationships') throw damaged(place, 'root', name);
      if (name !== 'Relationship' || depth !== 2 || attributes['TargetMode'] === 'External') return;
      if (relationships.length >= limits.parts) {
        throw new PlanFailure('file', 'F302', { file, limit: limits.parts });
      }
      const { Id: id = '', Type: type = '', Target: target = '' } = attributes;
      if (relationships.some((one) => one.id === id && id !== '')) throw damaged(place, 'repeated', id);
      const kind = type.slice(type.lastIndexOf('/') + 1);
      relationships.push({ id, kind, target: resolveTarget(archive, folder, target) });
    },
  });
  return relationships;
}

/** The name of the part that holds the relationships of a part. */
export function relationshipsPart(part: string): string {
  const folder = folderOf(part);
  return `${folder}_rels/${part.slice(folder.length)}.rels`;
}

function folderOf(part: string): string {
  return part.slice(0, part.lastIndexOf('/') + 1);
}

/** A target is a URI reference, so it may be relative, absolute or percent-encoded. */
function resolveTarget(archive: Archive, folder: string, target: string): string {
  const name = target.replaceAll('\\', '/').replace(/#.*$/, '');
  const steps: string[] = [];
  for (const step of (name.startsWith('/') ? name : folder + name).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  const plain = steps.join('/');
  return archive.has(plain) ? plain : percentDecoded(plain);
}

function percentDecoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
