import type { Group, StoryDocument } from './types.ts';

/** A group that all partners see: six people of five organisations, two of them competitors. */
export const familyGroup: Group = {
  key: 'family',
  code: 'FAM',
  name: 'Family passenger safety',
  theme: 'safety-for-family',
  visibility: 'partners',
  defaultLabel: 'group',
  purpose:
    'A family car is judged by how it protects the smallest passenger. Tests of child seats and tests of cars ' +
    'are made apart, and parents meet the two together for the first time on a Saturday in a car park. The ' +
    'group joins them: it agrees on a crash test of the rear bench with child seats as they are really ' +
    'fitted, compares results between two laboratories, and writes a check of the fitting that takes three ' +
    'minutes and needs no tool. Results of single products are shared by name only with those who made them.',
  endsInDays: 210,
  proposedBy: 'p-jana',
  proposedDaysAgo: 140.4,
  approvedBy: 'manager',
  approvedDaysAgo: 137.2,
  roster: [
    { person: 'p-jana', role: 'chair', joined: { by: 'proposal', daysAgo: 140.4 } },
    {
      person: 'p-mariam',
      role: 'secretary',
      joined: { by: 'invitation', from: 'p-jana', invitedDaysAgo: 135.3, daysAgo: 133.6 },
    },
    {
      person: 'p-haoran',
      role: 'member',
      joined: { by: 'invitation', from: 'p-mariam', invitedDaysAgo: 130.4, daysAgo: 128.2 },
    },
    {
      person: 'p-astrid',
      role: 'observer',
      joined: { by: 'invitation', from: 'p-jana', invitedDaysAgo: 125.2, daysAgo: 124.1 },
    },
    { person: 'outsider', role: 'member', joined: { by: 'request', daysAgo: 118.3 } },
    {
      person: 'p-fiona',
      role: 'member',
      joined: { by: 'invitation', from: 'p-mariam', invitedDaysAgo: 117.4, daysAgo: 115.9 },
    },
  ],
  roleChanges: [],
  joinRequests: [
    {
      person: 'outsider',
      message:
        'I develop belt systems for rear seats at Albion and can bring the sled set-up that we used with the ' +
        'university, with all drawings.',
      daysAgo: 120.1,
      outcome: { state: 'approved', by: 'p-jana', daysAgo: 118.3 },
    },
    {
      person: 'p-tomas',
      message: 'Our fleet carries families at weekends. I would like to follow the fitting check.',
      daysAgo: 92.2,
      outcome: { state: 'withdrawn', daysAgo: 91.4 },
    },
    {
      person: 'delegate2',
      message:
        '兰汀的电池包布置在后排座椅下方，碰撞时与儿童座椅的固定点相互影响。我们希望参与台车试验的讨论，并可提供电池包外壳的几何数据。',
      daysAgo: 49.6,
      outcome: {
        state: 'declined',
        by: 'p-jana',
        daysAgo: 47.8,
        reason:
          'Thank you for the offer. The charter leaves batteries out, and the sled has no pack below the bench. ' +
          'Papers for all partners are open to you; please write again once the group turns to whole vehicles.',
      },
    },
    {
      person: 'p-yousef',
      message:
        'أعمل في معهد الواحة على تحليل بيانات اختبارات التصادم، وأرغب في الانضمام للمساعدة في مقارنة نتائج المختبرين ' +
        'وإعداد الأشكال الإحصائية للتقرير.',
      daysAgo: 2.6,
      outcome: { state: 'requested' },
    },
  ],
  invitations: [
    { email: 'kerry.hughes@albion-drs.example', role: 'observer', from: 'p-mariam', daysAgo: 3.4 },
  ],
  thread: [
    {
      by: 'p-jana',
      body: 'Good morning to all. FAM-001 is the draft protocol; the rest of the work hangs on it, so please be strict.',
      daysAgo: 95.7,
    },
    {
      by: 'p-haoran',
      body: '我们可以在下个月提供两周的台车时间，假人由我方标定。Two weeks of sled time, dummies calibrated by us.',
      answers: 0,
      daysAgo: 94.8,
    },
    {
      by: 'p-mariam',
      body: 'شكرًا جزيلًا. سيجري مختبرنا السلسلة نفسها بعد ذلك بأسبوعين كي تتسنى المقارنة.',
      answers: 1,
      mentions: ['p-haoran'],
      daysAgo: 94.1,
    },
    {
      by: 'outsider',
      body: 'I can be at both series. Shall I bring the reference belt, or do we use what each laboratory has?',
      mentions: ['p-jana'],
      daysAgo: 92.6,
    },
    { by: 'p-jana', body: 'One belt for both, please: yours.', answers: 3, daysAgo: 92.3 },
  ],
};

/** The documents of that group, oldest first. */
export const familyDocuments: readonly StoryDocument[] = [
  {
    group: 'family',
    sender: 'p-jana',
    title: 'Child-seat crash test protocol',
    label: 'partners',
    file: 'family/Child-seat crash test protocol.pdf',
    note: 'Draft for comments.',
    daysAgo: 96.3,
    versions: [
      {
        file: 'family/Child-seat crash test protocol 2.pdf',
        note: 'After the first series: belt slack measured at two points, temperature of the dummies narrowed.',
        daysAgo: 31.4,
      },
    ],
    opens: [
      { by: 'p-mariam', kind: 'download', daysAgo: 96 },
      { by: 'outsider', kind: 'download', daysAgo: 95.4 },
      { by: 'p-haoran', kind: 'download', daysAgo: 95.1 },
      { by: 'delegate2', kind: 'view', daysAgo: 50.3 },
      { by: 'outsider', kind: 'view', daysAgo: 31 },
      { by: 'p-mariam', kind: 'download', daysAgo: 30.7 },
      { by: 'p-astrid', kind: 'view', daysAgo: 29.9 },
    ],
    thread: [
      {
        by: 'outsider',
        body: 'Section 3.2: 12 mm of slack is what we find when parents fit the seat. Could we test with it, and not with 0?',
        mentions: ['p-jana'],
        daysAgo: 94.9,
      },
      {
        by: 'p-haoran',
        body: '支持。建议同时保留零松弛量作为对照组，便于与法规试验比较。Keep 0 mm as the reference.',
        answers: 0,
        daysAgo: 94.3,
      },
      {
        by: 'p-jana',
        body: 'Both, then: 0 and 12 mm. It is in the second version, with the point of measurement.',
        answers: 1,
        mentions: ['outsider', 'p-haoran'],
        daysAgo: 31.3,
      },
    ],
  },
  {
    group: 'family',
    sender: 'outsider',
    title: 'Sled set-up for the rear bench',
    label: 'group',
    file: 'family/Sled set-up rear bench.png',
    note: 'Side view with the positions of cameras and anchor points.',
    daysAgo: 74.6,
    versions: [],
    opens: [
      { by: 'p-mariam', kind: 'view', daysAgo: 74.1 },
      { by: 'p-haoran', kind: 'download', daysAgo: 73.8 },
      { by: 'p-jana', kind: 'view', daysAgo: 73.2 },
    ],
    thread: [
      {
        by: 'p-mariam',
        body: 'Camera C2 sits where our laboratory has a pillar. Would 300 mm further back do?',
        daysAgo: 73.9,
      },
      {
        by: 'outsider',
        body: 'Yes, as long as the lap belt stays in the picture.',
        answers: 0,
        daysAgo: 73.5,
      },
    ],
  },
  {
    group: 'family',
    sender: 'p-mariam',
    title: 'دليل الأسرة لتثبيت مقعد الطفل في ثلاث دقائق',
    label: 'partners',
    file: 'family/دليل تثبيت مقعد الطفل.md',
    note: 'نص مبسط للأسر؛ الترجمتان الإنجليزية والصينية قيد الإعداد.',
    daysAgo: 58.3,
    versions: [],
    opens: [
      { by: 'p-jana', kind: 'view', daysAgo: 57.9 },
      { by: 'observer', kind: 'view', daysAgo: 56.4 },
      { by: 'p-astrid', kind: 'view', daysAgo: 55.2 },
    ],
    thread: [
      {
        by: 'p-jana',
        body: 'The drawings will carry over to any language. Shall we try the six steps with parents who have never done it?',
        mentions: ['p-mariam'],
        daysAgo: 57.7,
      },
      {
        by: 'p-mariam',
        body: 'نعم، وقد حجزنا يومًا مفتوحًا مع اثنتي عشرة أسرة. سنوافيكم بالنتائج في محضر أسبوع الاختبارات.',
        answers: 0,
        daysAgo: 57.1,
      },
    ],
  },
  {
    group: 'family',
    sender: 'p-haoran',
    title: '假人标定记录（第一轮台车试验）',
    label: 'named',
    organisations: ['host', 'vltavan', 'waha'],
    file: 'family/假人标定记录.xlsx',
    note: '仅供主席、秘书和试验方使用。For chair, secretary and test house.',
    daysAgo: 44.2,
    versions: [],
    opens: [
      { by: 'p-mariam', kind: 'download', daysAgo: 43.7 },
      { by: 'p-jana', kind: 'download', daysAgo: 43.1 },
    ],
    thread: [
      {
        by: 'p-mariam',
        body: 'درجة حرارة الدمية Q3 في الاختبار الخامس خارج النطاق المتفق عليه. هل يُستبعد هذا الاختبار؟',
        mentions: ['p-haoran'],
        daysAgo: 43.4,
      },
      { by: 'p-haoran', body: '是的，第五次试验不计入统计，我们会补做一次。', answers: 0, daysAgo: 42.8 },
    ],
  },
  {
    group: 'family',
    sender: 'outsider',
    title: 'Comments of Albion on the second version of the protocol',
    label: 'group',
    file: 'family/Comments on the protocol.docx',
    note: 'Seven comments, two of them on the limits for the neck.',
    daysAgo: 26.3,
    versions: [],
    opens: [
      { by: 'p-jana', kind: 'download', daysAgo: 25.8 },
      { by: 'p-fiona', kind: 'view', daysAgo: 25.6 },
      { by: 'p-mariam', kind: 'view', daysAgo: 24.9 },
    ],
    thread: [
      {
        by: 'p-jana',
        body: 'Comments 1 to 5 accepted. On 6 and 7 I should like to hear the laboratories first.',
        mentions: ['p-mariam', 'p-haoran'],
        daysAgo: 25.4,
      },
      {
        by: 'p-haoran',
        body: '第6条我方同意；第7条建议待第二轮试验结果出来后再定。Agree on 6; wait with 7 for the second series.',
        answers: 0,
        daysAgo: 24.6,
      },
    ],
  },
  {
    group: 'family',
    sender: 'p-mariam',
    title: 'Notes of the test week',
    label: 'group',
    file: 'family/Notes of the test week.md',
    note: 'With the findings of the open day for families.',
    daysAgo: 12.4,
    versions: [],
    opens: [
      { by: 'outsider', kind: 'view', daysAgo: 12 },
      { by: 'p-jana', kind: 'view', daysAgo: 11.6 },
      { by: 'p-haoran', kind: 'view', daysAgo: 11.2 },
      { by: 'p-astrid', kind: 'view', daysAgo: 9.3 },
    ],
    thread: [
      {
        by: 'outsider',
        body: 'Nine of twelve families twisted the belt at step 4. That is a fault of our design, not of the families.',
        daysAgo: 11.8,
      },
      {
        by: 'p-jana',
        body: 'Well said. Let us make step 4 a subject of its own at the next meeting.',
        answers: 0,
        mentions: ['outsider', 'p-mariam'],
        daysAgo: 11.5,
      },
    ],
  },
];
