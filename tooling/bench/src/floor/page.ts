import type { ListedRow } from './answers.ts';

type Group = {
  readonly name: string;
  readonly code: string;
  readonly visibility: string;
  readonly people_count: number;
  readonly organisations_count: number;
  readonly countries: Readonly<Record<string, number>>;
  readonly purpose: string;
  readonly ends_on: string;
  readonly theme: string;
  readonly leads: readonly { role: string; name: string; organisation: string }[] | null;
};
type Line = {
  readonly action: string;
  readonly occurred_at: Date;
  readonly actor_name: string;
  readonly actor_organisation: string;
  readonly title: string | null;
};
type Thread = {
  readonly posts: readonly { name: string; organisation: string; body: string; at: string }[] | null;
  readonly audience: readonly { id: string; name: string; organisation: string }[] | null;
};

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const safe = (text: string) =>
  /[&<>"]/u.test(text) ? text.replace(/[&<>"]/gu, (found) => entities[found] ?? '') : text;
const each = <T>(rows: readonly T[] | null, write: (row: T) => string) => (rows ?? []).map(write).join('');

const documentRow = (row: ListedRow) =>
  `<tr><td>${row.code}-${String(row.number).padStart(3, '0')}</td><td><a href="/documents/${row.id}">${safe(row.title)}</a>
<span>${row.label}</span></td><td>${safe(row.author_name)}, ${safe(row.sender_organisation)} (${row.sender_country})</td>
<td>${row.file} ${row.size}</td><td>v${row.version}</td><td><time datetime="${row.versioned_at.toISOString()}">
${row.versioned_at.toDateString()}</time></td></tr>`;

const table = (rows: readonly ListedRow[]) =>
  `<table><thead><tr><th>Number</th><th>Title</th><th>From</th><th>File</th><th>Version</th><th>Date</th></tr></thead>
<tbody>${each(rows, documentRow)}</tbody></table>`;

const frame = (group: Group, main: string) =>
  `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>${safe(group.name)}</title></head><body>
<h1>${safe(group.name)}</h1><p>${group.visibility} ${group.people_count} people, ${group.organisations_count} organisations
</p>${main}</body></html>`;

/** The page of a group: the rows that the portal's own page shows, and no more markup than they need. */
export function groupPage(
  group: Group,
  documents: readonly ListedRow[],
  activity: readonly Line[],
  thread: Thread | undefined,
): string {
  return frame(
    group,
    `<p>${safe(group.purpose)}</p><h2>Documents</h2>${table(documents)}<h2>Discussion</h2><ol>
${each(thread?.posts ?? [], (post) => `<li><b>${safe(post.name)}</b> ${safe(post.organisation)} <time>${post.at}</time><p>${safe(post.body)}</p></li>`)}
</ol><form method="post"><textarea name="body"></textarea><select name="mentions" multiple>
${each(thread?.audience ?? [], (person) => `<option value="${person.id}">${safe(person.name)}, ${safe(person.organisation)}</option>`)}
</select></form><dl><dt>Theme</dt><dd>${safe(group.theme)}</dd><dt>Ends</dt><dd>${group.ends_on}</dd></dl><ul>
${each(group.leads, (lead) => `<li>${safe(lead.name)}, ${lead.role}, ${safe(lead.organisation)}</li>`)}</ul><ul>
${each(Object.entries(group.countries), ([country, count]) => `<li>${country} ${count}</li>`)}</ul><ol>
${each(activity, (line) => `<li>${safe(line.actor_name)} ${safe(line.actor_organisation)} ${line.action} ${safe(line.title ?? '')} <time>${line.occurred_at.toISOString()}</time></li>`)}</ol>`,
  );
}

/** The library of a group as a page. */
export function libraryPage(group: Group, documents: readonly ListedRow[]): string {
  return frame(group, `<h2>Library</h2>${table(documents)}`);
}
