import { existsSync, readdirSync } from 'node:fs';
const base = '/work/main/tooling/seed/src/';
const { groups, documents, proposedGroups } = await import(base + 'story.ts');
const { personas } = await import(base + 'personas.ts');
const { organisations, competitors } = await import(base + 'organisations.ts');
const { codeFromName } = await import('/work/main/packages/domain/src/working-groups/group-code.ts');
const P = new Map(personas.map((p: any) => [p.key, p])); const G = new Map(groups.map((g: any) => [g.key, g]));
const bad = (...a: unknown[]) => console.log('FAULT', ...a);
console.log(personas.length, organisations.length, new Set(organisations.map((o: any) => o.country)).size, documents.length);
for (const p of personas) { if (!organisations.some((o: any) => o.key === p.organisation)) bad(p.key); try { new Intl.DateTimeFormat('en', { timeZone: p.timeZone }); } catch { bad('tz', p.key); } if (p.role.length > 110) console.log('long role', p.key, p.role.length); }
const joined = (g: any, k: string) => g.roster.find((s: any) => s.person === k)?.joined.daysAgo;
for (const g of groups) {
  if (codeFromName(g.name) !== g.code) bad('code', g.code, codeFromName(g.name));
  if (g.purpose.length > 2000) bad('purpose');
  const orgs = new Set(g.roster.map((s: any) => P.get(s.person).organisation)); const cs = new Set([...orgs].map((o) => organisations.find((x: any) => x.key === o).country));
  console.log(g.key, g.roster.length, 'people', orgs.size, 'orgs', cs.size, 'countries', 'pairs', competitors.filter(([a, b]: any) => orgs.has(a) && orgs.has(b)).length);
  if (!P.get(g.proposedBy).isDelegate) bad('proposer'); if (g.approvedDaysAgo >= g.proposedDaysAgo) bad('approval');
  if (joined(g, g.proposedBy) !== g.proposedDaysAgo) bad('proposal seat');
  for (const s of g.roster) { if (P.get(s.person).state !== 'active') bad('seat state', s.person);
    if (s.joined.by === 'invitation') { const j = s.joined; if (!(j.invitedDaysAgo > j.daysAgo && j.invitedDaysAgo - j.daysAgo < 7 && j.invitedDaysAgo < g.approvedDaysAgo && joined(g, j.from) > j.invitedDaysAgo)) bad('invite', g.key, s.person);
      if (!['chair', 'secretary'].includes(g.roster.find((x: any) => x.person === j.from).role) && j.from !== g.proposedBy) bad('inviter', s.person); }
    if (s.joined.by === 'request') { const r = g.joinRequests.find((r: any) => r.person === s.person && r.outcome.state === 'approved'); if (!r || r.outcome.daysAgo !== s.joined.daysAgo) bad('request seat', s.person); } }
  for (const r of g.joinRequests) { if (P.get(r.person).organisation === 'host') bad('host asks'); if (r.outcome.daysAgo >= r.daysAgo) bad('req time'); if (r.message.length > 1000) bad('long'); if (r.outcome.state !== 'approved' && joined(g, r.person)) bad('seat without approval', r.person); if (r.daysAgo > g.approvedDaysAgo) bad('early req'); }
  for (const i of g.invitations) { if (i.daysAgo >= 7) bad('stale'); const d = i.email.split('@')[1]; if (d === 'demo.example' ? !P.has(i.email.split('@')[0]) || joined(g, i.email.split('@')[0]) : !organisations.some((o: any) => o.domains.includes(d))) bad('inv', i.email); }
  thread(g, g.thread, g.approvedDaysAgo, (k: string) => true, g.key);
}
function thread(g: any, t: any[], after: number, mayRead: (k: string) => boolean, where: string) {
  t.forEach((p, i) => { const s = g.roster.find((s: any) => s.person === p.by); if (!s || s.role === 'observer') bad('poster', where, p.by); else if (s.joined.daysAgo <= p.daysAgo) bad('post before seat', where, p.by);
    if (p.daysAgo >= after) bad('post early', where, i); if (i && t[i - 1].daysAgo <= p.daysAgo) bad('order', where, i); if (p.answers !== undefined && !(p.answers < i)) bad('answers', where, i); if (!mayRead(p.by)) bad('cannot read', where, p.by);
    for (const m of p.mentions ?? []) if (!joined(g, m) || !mayRead(m) || m === p.by) bad('mention', where, m); });
}
const used = new Set<string>();
for (const d of documents) {
  const g = G.get(d.group) as any; const w = `${d.group}: ${d.title}`; const s = g.roster.find((s: any) => s.person === d.sender);
  if (!s || s.role === 'observer' || s.joined.daysAgo <= d.daysAgo) bad('sender', w);
  const ok = { public: ['public'], partners: ['public', 'partners'], group: ['public', 'partners', 'members'], named: ['public', 'partners', 'members'] }[d.label as string]!; if (!ok.includes(g.visibility)) bad('label', w);
  if ((d.label === 'named') !== Boolean(d.organisations)) bad('named', w);
  if (d.title.length > 200 || d.note.length > 1000) bad('len', w);
  let last = d.daysAgo; for (const v of d.versions) { if (v.daysAgo >= last) bad('version', w); last = v.daysAgo; }
  const reads = (k: string) => { const p = P.get(k) as any; const m = joined(g, k); if (d.label === 'group') return !!m; if (d.label === 'named') return !!m && (d.organisations.includes(p.organisation)); return p.state === 'active' && (p.organisation !== 'host' || !!m); };
  for (const o of d.opens) { if (o.daysAgo >= d.daysAgo) bad('open early', w, o.by); if (!reads(o.by)) bad('open', w, o.by); const m = joined(g, o.by); if ((d.label === 'group' || d.label === 'named') && m <= o.daysAgo) bad('open before seat', w, o.by); if (o.by === d.sender) bad('own open', w); }
  const end = (d.withdrawn ?? d.recalled)?.daysAgo; if (end !== undefined && [...d.opens, ...d.thread, ...d.versions].some((x: any) => x.daysAgo <= end)) bad('after end', w);
  thread(g, d.thread, d.daysAgo, reads, w);
  for (const f of [d.file, ...d.versions.map((v: any) => v.file)]) { used.add(f); if (!existsSync(`/work/main/tooling/seed/files/${f}`)) bad('file', f); }
}
for (const f of ['battery', 'family', 'charging'].flatMap((d) => readdirSync(`/work/main/tooling/seed/files/${d}`).map((n) => `${d}/${n}`))) if (!used.has(f)) bad('unused', f);
for (const g of proposedGroups) if (!P.get(g.proposedBy).isDelegate) bad('pg');
