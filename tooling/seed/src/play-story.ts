import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  acceptInvitation,
  createCaller,
  createContext,
  createServices,
  oneTimeTokenFor,
  openContent,
  registerCompetitors,
  registerOrganisation,
  registerPerson,
  type Services,
  Upload,
} from '@portal/api';
import { hashPassword } from '@portal/auth';
import { migrate, resetDatabase } from '@portal/db/migrate';
import type { Id } from '@portal/domain/kernel/ids';
import type { Env } from '@portal/platform/env';
import { StoryClock } from './clock.ts';
import { competitors, type OrganisationKey, organisations } from './organisations.ts';
import { type PersonaKey, personas } from './personas.ts';
import type { Charter, DaysAgo, Group, Post, StoryDocument } from './story/types.ts';
import { documents, groups, proposedGroups } from './story.ts';

/** Plays the demo story through the use cases, as its people, each step at its own time. */
export type PlayOptions = {
  readonly env: Env;
  readonly log: (line: string) => void;
  readonly reset?: boolean;
};

type Step = { readonly daysAgo: DaysAgo; readonly act: () => Promise<unknown> };

/** Whether the story was played into this database before. */
export async function isStoryPlayed(env: Env): Promise<boolean> {
  const services = createServices(env, { name: 'seed', poolSize: 1 });
  try {
    const caller = createCaller(() => createContext(services, { credential: { kind: 'anonymous' } }));
    const { items } = await caller.workingGroups.listWorkingGroups({ limit: 1 });
    return items.length > 0;
  } finally {
    await services.database.close();
  }
}

/** Deterministic in titles, states and order for a given day; ids and hashes of passwords differ. */
export async function playStory({
  env,
  log,
  reset = false,
}: PlayOptions): Promise<{ personas: typeof personas }> {
  const ownerUrl = env.databaseOwnerUrl;
  if (!ownerUrl) throw new Error('DATABASE_OWNER_URL is needed to play the story.');
  if (reset) {
    await resetDatabase(ownerUrl);
    await migrate({
      ownerUrl,
      runtimeUrl: env.databaseUrl,
      ...(env.databaseSealerUrl ? { sealerUrl: env.databaseSealerUrl } : {}),
    });
  }
  const clock = new StoryClock();
  const services: Services = { ...createServices(env, { name: 'seed', poolSize: 4 }), clock, quiet: true };
  try {
    const play = new Play(services, ownerUrl, clock, env.demoPassword ?? '');
    await play.cast();
    const steps = play.steps().sort((one, other) => other.daysAgo - one.daysAgo);
    for (const step of steps) {
      clock.setDaysAgo(step.daysAgo);
      await step.act();
    }
    log(`${steps.length} steps played`);
  } finally {
    await services.database.close();
  }
  return { personas };
}

class Play {
  private readonly people = new Map<PersonaKey, Id<'person'>>();
  private readonly organisations = new Map<OrganisationKey, Id<'organisation'>>();
  private readonly spaces = new Map<string, Id<'space'>>();

  constructor(
    private readonly services: Services,
    private readonly ownerUrl: string,
    private readonly clock: StoryClock,
    private readonly demoPassword: string,
  ) {}

  /** Brings in the organisations and their people, long before anything happens. */
  async cast(): Promise<void> {
    const operator = { services: this.services, ownerUrl: this.ownerUrl };
    this.clock.setDaysAgo(420);
    for (const { key, ...organisation } of organisations) {
      this.organisations.set(key, await registerOrganisation(operator, organisation));
    }
    for (const [one, other] of competitors) {
      await registerCompetitors(operator, [this.organisation(one), this.organisation(other)]);
    }
    // One hash for all: everybody in the demonstration has the same password.
    const passwordHash = await hashPassword(this.demoPassword);
    for (const persona of personas) {
      const { key, organisation, email, name, state, duties, isDelegate, locale, timeZone } = persona;
      const organisationId = this.organisation(organisation);
      const person = {
        organisationId,
        email,
        name,
        state,
        duties,
        isDelegate,
        locale,
        timeZone,
        passwordHash,
      };
      this.people.set(key, await registerPerson(operator, person));
    }
  }

  steps(): Step[] {
    return [
      ...groups.flatMap((group) => this.groupSteps(group)),
      ...proposedGroups.map((group) => ({
        daysAgo: group.proposedDaysAgo,
        act: () => this.propose(group, group.name),
      })),
      ...documents.flatMap((document) => this.documentSteps(document)),
    ];
  }

  private groupSteps(group: Group): Step[] {
    const spaceId = () => this.space(group.key);
    const thread = new PostLog();
    const requests = new Map<PersonaKey, string>();
    return [
      { daysAgo: group.proposedDaysAgo, act: () => this.propose(group, group.key) },
      {
        daysAgo: group.approvedDaysAgo,
        act: () => this.as(group.approvedBy).workingGroups.approveWorkingGroup({ spaceId: spaceId() }),
      },
      ...group.roster.flatMap((seat): Step[] => {
        if (seat.joined.by !== 'invitation') return [];
        const { from, invitedDaysAgo, daysAgo } = seat.joined;
        let token = '';
        const role = group.roleChanges.some((change) => change.person === seat.person) ? 'member' : seat.role;
        return [
          {
            daysAgo: invitedDaysAgo,
            act: async () => {
              const email = this.email(seat.person);
              const { id } = await this.as(from).spaces.inviteMember({ spaceId: spaceId(), email, role });
              token = oneTimeTokenFor(this.services.settings.signingKey, 'invitation', id);
            },
          },
          { daysAgo, act: () => acceptInvitation(this.context(seat.person), { token }) },
        ];
      }),
      ...group.roleChanges.map((change) => ({
        daysAgo: change.daysAgo,
        act: async () => {
          const { items } = await this.as(change.by).spaces.listMembers({ spaceId: spaceId() });
          const seat = items.find((each) => each.person.id === this.person(change.person));
          if (seat) await this.as(change.by).spaces.changeRole({ membershipId: seat.id, role: change.to });
        },
      })),
      ...group.joinRequests.flatMap((request): Step[] => {
        const { person, message, daysAgo, outcome } = request;
        const joinRequestId = () => requests.get(person) ?? '';
        const ask: Step = {
          daysAgo,
          act: async () => {
            const { id } = await this.as(person).spaces.requestToJoin({ spaceId: spaceId(), message });
            requests.set(person, id);
          },
        };
        if (outcome.state === 'requested') return [ask];
        const answer = async () => {
          if (outcome.state === 'approved') {
            await this.as(outcome.by).spaces.approveJoinRequest({ joinRequestId: joinRequestId() });
          } else if (outcome.state === 'declined') {
            const { by, reason } = outcome;
            await this.as(by).spaces.declineJoinRequest({ joinRequestId: joinRequestId(), reason });
          } else {
            await this.as(person).spaces.withdrawJoinRequest({ joinRequestId: joinRequestId() });
          }
        };
        return [ask, { daysAgo: outcome.daysAgo, act: answer }];
      }),
      ...group.invitations.map(({ email, role, from, daysAgo }) => ({
        daysAgo,
        act: () => this.as(from).spaces.inviteMember({ spaceId: spaceId(), email, role }),
      })),
      ...group.thread.map((post) => ({
        daysAgo: post.daysAgo,
        act: async () => {
          const found = await this.as(post.by).spaces.getSpaceThread({ spaceId: spaceId() });
          await this.post(found.id, post, thread);
        },
      })),
    ];
  }

  private documentSteps(story: StoryDocument): Step[] {
    let documentId = '' as Id<'document'>;
    let newest = 0;
    const thread = new PostLog();
    const sender = story.sender;
    return [
      {
        daysAgo: story.daysAgo,
        act: async () => {
          const upload = await this.upload(
            sender,
            { kind: 'space', spaceId: this.space(story.group) },
            story.file,
          );
          const named = (story.organisations ?? []).map((key) => this.organisation(key));
          const { title, label, note } = story;
          const { documentIds } = await upload.finish({ title, label, note, organisations: named });
          documentId = documentIds[0] as Id<'document'>;
          newest = 1;
        },
      },
      ...story.versions.map(({ file, note, daysAgo }) => ({
        daysAgo,
        act: async () => {
          await (await this.upload(sender, { kind: 'document', documentId }, file)).finish({ note });
          newest += 1;
        },
      })),
      ...story.opens.map(({ by, kind, daysAgo }) => ({
        daysAgo,
        act: () => openContent(this.context(by), { documentId, version: newest, kind }),
      })),
      ...story.thread.map((post) => ({
        daysAgo: post.daysAgo,
        act: async () => {
          const found = await this.as(post.by).documents.getDocumentThread({ documentId });
          await this.post(found.id, post, thread);
        },
      })),
      ...ended(story.withdrawn, (reason) =>
        this.as(sender).documents.withdrawDocument({ documentId, reason }),
      ),
      ...ended(story.recalled, (reason) => this.as(sender).documents.recallDocument({ documentId, reason })),
    ];
  }

  private async propose(charter: Charter, key: string): Promise<void> {
    const api = this.as(charter.proposedBy);
    const { items } = await api.workingGroups.listThemes({});
    const { id } = await api.workingGroups.proposeWorkingGroup({
      name: charter.name,
      themeId: items.find((theme) => theme.key === charter.theme)?.id ?? '',
      purpose: charter.purpose,
      endsOn: this.clock.dayAhead(charter.endsInDays),
      visibility: charter.visibility,
      defaultLabel: charter.defaultLabel,
    });
    this.spaces.set(key, id);
  }

  private async post(threadId: string, post: Post, log: PostLog): Promise<void> {
    const answersPostId = post.answers === undefined ? undefined : log.at(post.answers);
    const mentions = (post.mentions ?? []).map((key) => this.person(key));
    const { id } = await this.as(post.by).spaces.postToThread({
      threadId,
      body: post.body,
      mentions,
      answersPostId,
    });
    log.add(id);
  }

  private async upload(
    by: PersonaKey,
    target: Parameters<typeof Upload.begin>[1],
    file: string,
  ): Promise<Upload> {
    const upload = await Upload.begin(this.context(by), target, null);
    await upload.receive(
      createReadStream(fileURLToPath(new URL(`../files/${file}`, import.meta.url))),
      basename(file),
    );
    return upload;
  }

  private context(key: PersonaKey) {
    return createContext(this.services, { credential: { kind: 'person', personId: this.person(key) } });
  }

  private as(key: PersonaKey) {
    return createCaller(() => this.context(key));
  }

  private person(key: PersonaKey): Id<'person'> {
    return found(this.people.get(key), key);
  }

  private organisation(key: OrganisationKey): Id<'organisation'> {
    return found(this.organisations.get(key), key);
  }

  private space(key: string): Id<'space'> {
    return found(this.spaces.get(key), key);
  }

  private email(key: PersonaKey): string {
    return found(
      personas.find((persona) => persona.key === key),
      key,
    ).email;
  }
}

/** The posts of a thread in the order in which they were written, so that a later one can answer. */
class PostLog {
  private readonly ids: string[] = [];
  add(id: string): void {
    this.ids.push(id);
  }
  at(index: number): string {
    return found(this.ids[index], `post ${index}`);
  }
}

function ended(
  end: { reason: string; daysAgo: DaysAgo } | undefined,
  act: (reason: string) => Promise<unknown>,
): Step[] {
  return end ? [{ daysAgo: end.daysAgo, act: () => act(end.reason) }] : [];
}

function found<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`the story speaks of ${what}, which is not there`);
  return value;
}
