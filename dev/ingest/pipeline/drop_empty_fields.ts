import type { JsonObject, JsonValue } from './parse_json';

/** The pipeline's last script: removes null, '', {} and [] everywhere, from the inside out. */
export function dropEmptyFields(document: JsonObject): void {
  isEmptyAfterDrop(document);
}

function isEmptyAfterDrop(value: JsonValue): boolean {
  if (value === null || value === '') return true;
  if (Array.isArray(value)) {
    let kept = 0;
    for (const item of value) {
      if (isEmptyAfterDrop(item)) continue;
      value[kept] = item;
      kept += 1;
    }
    value.length = kept;
    return kept === 0;
  }
  if (typeof value !== 'object') return false;
  let isEmpty = true;
  for (const name of Object.keys(value)) {
    if (isEmptyAfterDrop(value[name] ?? null)) delete value[name];
    else isEmpty = false;
  }
  return isEmpty;
}
