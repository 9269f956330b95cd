Object.defineProperty(exports, '__esModule', { value: true });
exports.guardOf = guardOf;
var guards = {
  actor: {
    query: {
      policy: '{ sees: [], who: [inGoodStanding], when: [] }',
      clauses: ['inGoodStanding'],
      subject: '{ readonly actor: Actor }',
      decisions: 'active',
      sharedDecisions: [],
      row: "row('ok', { pending: 'forbidden' })",
      input: '({})',
    },
    command: {
      policy: '{ sees: [], who: [inGoodStanding], when: [] }',
      clauses: ['inGoodStanding'],
      subject: '{ readonly actor: Actor }',
      decisions: 'active',
      sharedDecisions: [],
      row: "row('ok', { pending: 'forbidden' })",
      input: '({})',
    },
  },
  space: {
    query: {
      policy: '{ sees: [seesOverview], who: [], when: [] }',
      clauses: ['seesOverview'],
      subject: 'SpaceSubject',
      decisions: 'overview',
      sharedDecisions: ['overview'],
      row: 'forMembersAndManager',
      input: '({ spaceId })',
    },
    command: {
      policy: "{ sees: [seesOverview], who: [mayBy('manageMembers')], when: [spaceIsOpen] }",
      clauses: ['seesOverview', 'mayBy', 'spaceIsOpen'],
      subject: 'SpaceSubject',
      decisions: "[...forMyKeepers, ['chair', { state: 'proposed' }, 'refuse:spaces.not_open']]",
      sharedDecisions: ['forMyKeepers'],
      row: 'forKeepers',
      input: '({ spaceId })',
    },
  },
  document: {
    query: {
      policy: '{ sees: [seesDocument], who: [], when: [] }',
      clauses: [],
      subject: 'DocumentSubject',
      decisions:
        "[...document, ...recalled, ['chair', { document: 'recalled' }, 'allow'], ['member', { document: 'withdrawn' }, 'allow']]",
      sharedDecisions: ['document', 'recalled'],
      row: 'forMembers',
      input: '({ documentId })',
    },
    command: {
      policy: '{ sees: [seesDocument], who: [mayChange], when: [spaceIsOpen, isNotRecalled, isPosted] }',
      clauses: ['spaceIsOpen'],
      subject: 'DocumentSubject',
      decisions: 'changePosted',
      sharedDecisions: ['changePosted'],
      row: 'forAuthorAndKeepers',
      input: '({ documentId })',
    },
  },
};
function guardOf(_a) {
  var about = _a.about,
    kind = _a.kind;
  return guards[about][kind];
}
