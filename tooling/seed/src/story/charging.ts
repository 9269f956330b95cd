import type { Group, StoryDocument } from './types.ts';

/** A group that strangers see too: seven people of five organisations from four countries. */
export const chargingGroup: Group = {
  key: 'charging',
  code: 'CHA',
  name: 'Charging interoperability across Europe',
  theme: 'in-europe-for-europe',
  visibility: 'public',
  defaultLabel: 'group',
  purpose:
    '“In Europe, For Europe” ends for a traveller where a charge does not start. The group brings a public ' +
    'authority, an industry body, makers and a fleet together to find out why sessions fail at borders: in the ' +
    'plug, in the certificate, in the contract or in the tariff. It publishes notes on what works, runs a ' +
    'roaming test along one corridor in four seasons, and hands each failure to the one who can repair it. ' +
    'What it publishes is free for everybody to read; measurements of single networks stay in the group.',
  endsInDays: 330,
  proposedBy: 'delegate',
  proposedDaysAgo: 118.2,
  approvedBy: 'manager',
  approvedDaysAgo: 116.3,
  roster: [
    { person: 'delegate', role: 'chair', joined: { by: 'proposal', daysAgo: 118.2 } },
    {
      person: 'secretary',
      role: 'secretary',
      joined: { by: 'invitation', from: 'delegate', invitedDaysAgo: 115.6, daysAgo: 114.2 },
    },
    {
      person: 'p-anna',
      role: 'member',
      joined: { by: 'invitation', from: 'secretary', invitedDaysAgo: 113.4, daysAgo: 112.1 },
    },
    {
      person: 'member',
      role: 'member',
      joined: { by: 'invitation', from: 'secretary', invitedDaysAgo: 112.5, daysAgo: 109.3 },
    },
    {
      person: 'p-mikael',
      role: 'member',
      joined: { by: 'invitation', from: 'delegate', invitedDaysAgo: 110.2, daysAgo: 108.4 },
    },
    { person: 'p-tomas', role: 'member', joined: { by: 'request', daysAgo: 88.2 } },
    {
      person: 'delegate2',
      role: 'observer',
      joined: { by: 'invitation', from: 'secretary', invitedDaysAgo: 60.3, daysAgo: 58.1 },
    },
  ],
  roleChanges: [],
  joinRequests: [
    {
      person: 'p-tomas',
      message:
        'Our fleet of forty vans crosses three borders each week. We can measure what you only suspect.',
      daysAgo: 90.4,
      outcome: { state: 'approved', by: 'secretary', daysAgo: 88.2 },
    },
    {
      person: 'p-astrid',
      message: 'I should like to follow the part on parking places with families in mind.',
      daysAgo: 71.6,
      outcome: { state: 'withdrawn', daysAgo: 71.1 },
    },
    {
      person: 'outsider',
      message: 'Albion tests charging in its own laboratory; I could bring our fault statistics.',
      daysAgo: 29.4,
      outcome: {
        state: 'declined',
        by: 'delegate',
        daysAgo: 27.3,
        reason:
          'Thank you. The group takes one seat per organisation while the corridor trial runs, and asked Albion ' +
          'to choose. Please agree with Fiona MacAllister who it should be, then ask again.',
      },
    },
    {
      person: 'p-fiona',
      message:
        'Oliver and I have agreed that I take the seat for Albion. I can speak for our laboratory and release ' +
        'its fault statistics to the group.',
      daysAgo: 1.6,
      outcome: { state: 'requested' },
    },
    {
      person: 'observer',
      message:
        'أتابع ما تنشره المجموعة باهتمام، وأرغب في الانضمام ممثلًا لمعهد الواحة لمقارنة تجربة الممر الأوروبي بتجارب ' +
        'الشحن في المناخ الحار.',
      daysAgo: 0.7,
      outcome: { state: 'requested' },
    },
  ],
  invitations: [
    { email: 'stian.lie@mobilitet.example', role: 'observer', from: 'delegate', daysAgo: 5.3 },
    { email: 'pavel.horak@vltavan.example', role: 'member', from: 'secretary', daysAgo: 1.9 },
  ],
  thread: [
    {
      by: 'delegate',
      body:
        'Welcome. Whatever we can publish, we publish: the label Public is meant. Measurements of single networks ' +
        'stay with This group.',
      daysAgo: 107.9,
    },
    {
      by: 'p-anna',
      body: 'Understood. My notes on plug and certificate come first, as CHA-001, open to everybody.',
      answers: 0,
      daysAgo: 103.6,
    },
    {
      by: 'p-tomas',
      body: 'The winter run is done: 212 sessions, 19 did not start. The report follows this week.',
      mentions: ['delegate', 'p-anna'],
      daysAgo: 17.3,
    },
    {
      by: 'delegate',
      body: 'Nineteen is far fewer than I feared, and nineteen too many.',
      answers: 2,
      daysAgo: 16.8,
    },
  ],
};

/** The documents of that group, oldest first. */
export const chargingDocuments: readonly StoryDocument[] = [
  {
    group: 'charging',
    sender: 'p-anna',
    title: 'Charging interoperability notes',
    label: 'public',
    file: 'charging/Charging interoperability notes.md',
    note: 'Plug and certificate.',
    daysAgo: 101.4,
    versions: [
      {
        file: 'charging/Charging interoperability notes 2.md',
        note: 'Contract and tariff added; the list of questions to ask is new.',
        daysAgo: 52.2,
      },
    ],
    opens: [
      { by: 'delegate', kind: 'view', daysAgo: 101.1 },
      { by: 'member', kind: 'view', daysAgo: 100.2 },
      { by: 'outsider', kind: 'view', daysAgo: 51.7 },
      { by: 'p-tomas', kind: 'download', daysAgo: 51.3 },
      { by: 'delegate2', kind: 'view', daysAgo: 50.9 },
    ],
    thread: [
      {
        by: 'p-mikael',
        body: 'Could the next version say who answers at night? Drivers ask us that more than anything about plugs.',
        mentions: ['p-anna'],
        daysAgo: 99.4,
      },
      { by: 'p-anna', body: 'It does now: section 5.', answers: 0, daysAgo: 52.1 },
    ],
  },
  {
    group: 'charging',
    sender: 'secretary',
    title: 'Glossary of charging terms · 充电术语表 · مسرد مصطلحات الشحن',
    label: 'public',
    file: 'charging/Glossary of charging terms.md',
    note: 'Twelve terms in three languages.',
    daysAgo: 93.3,
    versions: [],
    opens: [
      { by: 'member', kind: 'view', daysAgo: 92.8 },
      { by: 'observer', kind: 'view', daysAgo: 90.2 },
      { by: 'delegate', kind: 'view', daysAgo: 89.7 },
    ],
    thread: [
      { by: 'member', body: '“漫游”在中文里容易让人想到手机，建议写作“跨网络充电”。', daysAgo: 92.5 },
      {
        by: 'secretary',
        body: 'Thank you: both words are in the table now, yours first.',
        answers: 0,
        daysAgo: 92.1,
      },
    ],
  },
  {
    group: 'charging',
    sender: 'delegate',
    title: 'Roaming test plan for the corridor',
    label: 'partners',
    file: 'charging/Roaming test plan.pdf',
    note: 'Agreed with four network operators.',
    daysAgo: 66.4,
    versions: [],
    opens: [
      { by: 'p-tomas', kind: 'download', daysAgo: 66 },
      { by: 'p-anna', kind: 'view', daysAgo: 65.4 },
      { by: 'p-gustav', kind: 'view', daysAgo: 63.1 },
      { by: 'outsider', kind: 'view', daysAgo: 30.2 },
    ],
    thread: [
      {
        by: 'p-tomas',
        body: 'Stop 7 is closed for works until spring. May we use the one after the bridge?',
        daysAgo: 64.7,
      },
      {
        by: 'delegate',
        body: 'Yes. Note it in the log, so that the seasons stay comparable.',
        answers: 0,
        daysAgo: 64.2,
      },
    ],
  },
  {
    group: 'charging',
    sender: 'member',
    title: '充电互操作常见问题',
    label: 'public',
    file: 'charging/充电互操作常见问题.md',
    note: '面向车主的中文问答，根据工作组已公开的说明编写。',
    daysAgo: 38.3,
    versions: [],
    opens: [
      { by: 'delegate2', kind: 'view', daysAgo: 37.6 },
      { by: 'secretary', kind: 'view', daysAgo: 36.9 },
    ],
    thread: [
      {
        by: 'p-anna',
        body: 'Question 4 is the one that our hotline hears most. Thank you for the plain answer.',
        mentions: ['member'],
        daysAgo: 36.2,
      },
    ],
  },
  {
    group: 'charging',
    sender: 'p-tomas',
    title: 'Corridor trial: report of the winter run',
    label: 'group',
    file: 'charging/Corridor trial report.docx',
    note: 'Names of networks are in the annex only.',
    daysAgo: 15.2,
    versions: [],
    opens: [
      { by: 'delegate', kind: 'download', daysAgo: 14.8 },
      { by: 'p-anna', kind: 'download', daysAgo: 14.3 },
      { by: 'member', kind: 'view', daysAgo: 13.6 },
      { by: 'secretary', kind: 'view', daysAgo: 13.2 },
    ],
    thread: [
      {
        by: 'p-anna',
        body: 'Eleven of the nineteen are certificates that had run out. Each operator can repair that within a day.',
        daysAgo: 14.1,
      },
      {
        by: 'delegate',
        body: 'Then let us write to them. Sofia, would you draft the letter?',
        answers: 0,
        mentions: ['secretary'],
        daysAgo: 13.9,
      },
      { by: 'secretary', body: 'With pleasure; you have it on Thursday.', answers: 1, daysAgo: 13.1 },
    ],
  },
];
