import type { Group, StoryDocument } from './types.ts';

/**
 * The group of the first minutes: members only, seven people of five organisations from four countries,
 * two of them competitors. Nobody can ask to join what they cannot see, so it has no join requests.
 */
export const batteryGroup: Group = {
  key: 'battery',
  code: 'BAT',
  name: 'Battery passport and circularity',
  theme: 'hybrid-technology',
  visibility: 'members',
  defaultLabel: 'group',
  purpose:
    'From 2027 each traction battery placed on the European market needs a passport: a record that follows it ' +
    'from the first cell to the last recycler. At the summit a ministry, makers of cells, recyclers and ' +
    'researchers agreed to work out together what hybrid and electric vehicles have to record, who supplies ' +
    'it, and who may read which part. The group delivers a list of data attributes with definitions in three ' +
    'languages, a method for the state of health that a workshop can repeat, and a trial with three packs ' +
    'whose passports are read by a party that did not write them. Prices, volumes and plans are not discussed.',
  endsInDays: 270,
  proposedBy: 'delegate',
  proposedDaysAgo: 152.3,
  approvedBy: 'manager',
  approvedDaysAgo: 149.1,
  roster: [
    {
      person: 'chair',
      role: 'chair',
      joined: { by: 'invitation', from: 'delegate', invitedDaysAgo: 148.6, daysAgo: 147.9 },
    },
    {
      person: 'secretary',
      role: 'secretary',
      joined: { by: 'invitation', from: 'chair', invitedDaysAgo: 147.1, daysAgo: 146.2 },
    },
    { person: 'delegate', role: 'member', joined: { by: 'proposal', daysAgo: 152.3 } },
    {
      person: 'member',
      role: 'member',
      joined: { by: 'invitation', from: 'chair', invitedDaysAgo: 146.8, daysAgo: 145.1 },
    },
    {
      person: 'p-gustav',
      role: 'member',
      joined: { by: 'invitation', from: 'secretary', invitedDaysAgo: 140.2, daysAgo: 137.4 },
    },
    {
      person: 'p-yousef',
      role: 'member',
      joined: { by: 'invitation', from: 'secretary', invitedDaysAgo: 131.3, daysAgo: 129.5 },
    },
    {
      person: 'observer',
      role: 'observer',
      joined: { by: 'invitation', from: 'chair', invitedDaysAgo: 131.2, daysAgo: 126.6 },
    },
  ],
  roleChanges: [{ person: 'delegate', to: 'member', by: 'chair', daysAgo: 147.5 }],
  joinRequests: [],
  invitations: [
    { email: 'p-mengjie@demo.example', role: 'member', from: 'chair', daysAgo: 4.4 },
    { email: 'birgitta.lindholm@norrvik.example', role: 'observer', from: 'secretary', daysAgo: 2.1 },
  ],
  thread: [
    {
      by: 'chair',
      body:
        'Welcome to the group. Our charter notes are BAT-001: please read section 4 before you post anything, ' +
        'since two of us compete and all of us are bound by it.',
      daysAgo: 143.6,
    },
    {
      by: 'member',
      body: 'Thank you, Henrik. Lanting will bring the first draft of the attribute list within three weeks.',
      answers: 0,
      daysAgo: 143.1,
    },
    {
      by: 'p-yousef',
      body:
        'يسعدنا الانضمام إلى المجموعة. سيتولى معهد الواحة إعداد مسرد المصطلحات بالعربية، ونرجو من الزملاء إرسال أي ' +
        'تعريف معتمد لديهم.',
      daysAgo: 128.7,
    },
    {
      by: 'secretary',
      body:
        'Our next meeting takes the state of health first, then the trial. Papers by Friday please; what comes ' +
        'later goes to the meeting after.',
      mentions: ['member', 'p-gustav', 'p-yousef'],
      daysAgo: 6.3,
    },
    {
      by: 'p-gustav',
      body: 'Norrvik can lend the second pack for the trial. It left service after eight years in a taxi.',
      answers: 3,
      mentions: ['chair'],
      daysAgo: 5.8,
    },
    {
      by: 'member',
      body: '好的。我们会在周五之前提交健康状态测量方法的说明，供大家会前审阅。The note will be in English.',
      answers: 3,
      daysAgo: 5.2,
    },
  ],
};

/** The documents of that group, oldest first. */
export const batteryDocuments: readonly StoryDocument[] = [
  {
    group: 'battery',
    sender: 'chair',
    title: 'Charter notes: scope, way of working, competition rules',
    label: 'group',
    file: 'battery/Charter notes.md',
    note: 'Agreed when the group was founded.',
    daysAgo: 144.2,
    versions: [],
    opens: [
      { by: 'secretary', kind: 'view', daysAgo: 144 },
      { by: 'member', kind: 'view', daysAgo: 143.3 },
      { by: 'delegate', kind: 'view', daysAgo: 142.8 },
      { by: 'p-gustav', kind: 'download', daysAgo: 137.2 },
      { by: 'p-yousef', kind: 'view', daysAgo: 129.1 },
      { by: 'observer', kind: 'view', daysAgo: 126.1 },
    ],
    thread: [
      {
        by: 'p-gustav',
        body: 'Does “no volumes” in section 4 cover the number of packs that come back from the field?',
        daysAgo: 137,
      },
      {
        by: 'chair',
        body:
          'Yes, as long as it can be read as one company’s figure. Totals that the association has collected ' +
          'and made anonymous are fine.',
        answers: 0,
        daysAgo: 136.4,
      },
    ],
  },
  {
    group: 'battery',
    sender: 'member',
    title: '电池护照数据属性清单',
    label: 'group',
    file: 'battery/电池护照数据属性清单.xlsx',
    note: '初稿：二十四项属性，含定义、单位与提供方。First draft, 24 attributes.',
    daysAgo: 121.4,
    versions: [
      {
        file: 'battery/电池护照数据属性清单 第2版.xlsx',
        note: '根据第二次会议意见修订：新增访问级别一列，补充拆解信息四项。Access levels added.',
        daysAgo: 63.5,
      },
    ],
    opens: [
      { by: 'secretary', kind: 'download', daysAgo: 121 },
      { by: 'chair', kind: 'download', daysAgo: 120.2 },
      { by: 'p-yousef', kind: 'download', daysAgo: 118.6 },
      { by: 'p-gustav', kind: 'download', daysAgo: 62.9 },
      { by: 'chair', kind: 'download', daysAgo: 61.7 },
      { by: 'observer', kind: 'download', daysAgo: 60.3 },
    ],
    thread: [
      {
        by: 'p-yousef',
        body:
          'Attribute LX-05, rated capacity: is it the value of the cell maker or of the pack as installed? In our ' +
          'records they differ by up to two per cent.',
        mentions: ['member'],
        daysAgo: 118.2,
      },
      {
        by: 'member',
        body: '以整包为准，即按照装车状态下的额定容量填写；单体数值另列。Pack as installed; cells get a line of their own.',
        answers: 0,
        daysAgo: 117.6,
      },
      {
        by: 'chair',
        body: 'The new column is what the meeting asked for. I shall take the list to the ministry’s register team.',
        daysAgo: 61.5,
      },
    ],
  },
  {
    group: 'battery',
    sender: 'secretary',
    title: 'Data flow of the battery passport',
    label: 'group',
    file: 'battery/Passport data flow.png',
    note: 'The picture that we drew on the wall, cleaned up.',
    daysAgo: 110.3,
    versions: [],
    opens: [
      { by: 'chair', kind: 'view', daysAgo: 110.1 },
      { by: 'member', kind: 'view', daysAgo: 109.7 },
      { by: 'p-yousef', kind: 'view', daysAgo: 109.2 },
      { by: 'observer', kind: 'view', daysAgo: 104 },
    ],
    thread: [
      {
        by: 'delegate',
        body: 'The authority should read the registry and nothing else. I am glad that the picture says so.',
        daysAgo: 108.9,
      },
    ],
  },
  {
    group: 'battery',
    sender: 'secretary',
    title: 'Notes of the second meeting',
    label: 'group',
    file: 'battery/Notes of the second meeting.md',
    note: 'Corrections by mail to me within ten days.',
    daysAgo: 98.4,
    versions: [],
    opens: [
      { by: 'chair', kind: 'view', daysAgo: 98.1 },
      { by: 'delegate', kind: 'view', daysAgo: 97.3 },
      { by: 'member', kind: 'view', daysAgo: 97.2 },
      { by: 'p-gustav', kind: 'view', daysAgo: 95.5 },
    ],
    thread: [],
  },
  {
    group: 'battery',
    sender: 'p-yousef',
    title: 'مسرد مصطلحات جواز البطارية',
    label: 'group',
    file: 'battery/مسرد مصطلحات جواز البطارية.docx',
    note: 'المسودة الأولى: ستة عشر مصطلحًا مع مقابلها الإنجليزي.',
    daysAgo: 84.2,
    versions: [
      {
        file: 'battery/مسرد مصطلحات جواز البطارية 2.docx',
        note: 'أُضيفت مصطلحات التفكيك والحياة الثانية، وصُحح تعريف الحالة الصحية.',
        daysAgo: 20.6,
      },
    ],
    opens: [
      { by: 'observer', kind: 'view', daysAgo: 83.8 },
      { by: 'secretary', kind: 'download', daysAgo: 82.1 },
      { by: 'observer', kind: 'download', daysAgo: 20.1 },
      { by: 'member', kind: 'download', daysAgo: 18.7 },
    ],
    thread: [
      {
        by: 'secretary',
        body:
          'Thank you, this is careful work. Could “state of health” follow the wording of the attribute list, so ' +
          'that the three languages say the same?',
        mentions: ['p-yousef'],
        daysAgo: 81.4,
      },
      {
        by: 'p-yousef',
        body: 'بكل سرور. عُدّل التعريف في النسخة الثانية ليطابق قائمة خصائص البيانات.',
        answers: 0,
        daysAgo: 20.5,
      },
    ],
  },
  {
    group: 'battery',
    sender: 'member',
    title: 'Composition declaration of a traction pack, sample',
    label: 'named',
    organisations: ['lanting', 'ministry', 'circular'],
    file: 'battery/Composition declaration - sample.docx',
    note: 'For the ministry and the secretariat: shows how we would fill the section on materials.',
    daysAgo: 47.3,
    versions: [],
    opens: [
      { by: 'chair', kind: 'download', daysAgo: 46.8 },
      { by: 'secretary', kind: 'view', daysAgo: 46.1 },
    ],
    thread: [
      {
        by: 'chair',
        body: 'Clear. Is the share of the electrolyte something that you would show to recyclers at a later date?',
        mentions: ['member'],
        daysAgo: 46.6,
      },
      {
        by: 'member',
        body: 'To recyclers with a contract, yes. To everybody else only as a range, as in table 2.',
        answers: 0,
        daysAgo: 45.9,
      },
    ],
  },
  {
    group: 'battery',
    sender: 'p-gustav',
    title: 'Recycled content: first calculation',
    label: 'group',
    file: 'battery/Recycled content - first calculation.md',
    note: 'One pack, one year of deliveries.',
    daysAgo: 40.5,
    versions: [],
    withdrawn: {
      reason:
        'The table counts scrap from our own production as recycled material. Under the definition of the ' +
        'second meeting it must not; a corrected calculation follows.',
      daysAgo: 33.2,
    },
    opens: [
      { by: 'member', kind: 'view', daysAgo: 39.9 },
      { by: 'secretary', kind: 'view', daysAgo: 38.6 },
      { by: 'chair', kind: 'view', daysAgo: 37.3 },
    ],
    thread: [
      {
        by: 'member',
        body: 'Row 3: is this scrap from the field or from your own line? The definition leaves the latter out.',
        mentions: ['p-gustav'],
        daysAgo: 39.7,
      },
      {
        by: 'p-gustav',
        body: 'From our own line. You are right, I take it back.',
        answers: 0,
        daysAgo: 33.4,
      },
    ],
  },
  {
    group: 'battery',
    sender: 'member',
    title: '回收工艺访谈纪要',
    label: 'group',
    file: 'battery/回收工艺访谈纪要.md',
    note: '与两家回收企业的访谈，已隐去企业名称。',
    daysAgo: 28.2,
    versions: [],
    opens: [
      { by: 'p-gustav', kind: 'view', daysAgo: 27.6 },
      { by: 'secretary', kind: 'view', daysAgo: 27.1 },
      { by: 'chair', kind: 'view', daysAgo: 25.8 },
      { by: 'observer', kind: 'view', daysAgo: 25.4 },
    ],
    thread: [
      {
        by: 'secretary',
        body: 'The three pieces of information that recyclers miss most belong into the status report. May I quote them?',
        mentions: ['member'],
        daysAgo: 26.9,
      },
      {
        by: 'member',
        body: '可以引用，请注明来源为匿名访谈。Yes, as anonymous interviews.',
        answers: 0,
        daysAgo: 26.2,
      },
    ],
  },
  {
    group: 'battery',
    sender: 'member',
    title: 'Supplier contacts for the trial',
    label: 'group',
    file: 'battery/Supplier contacts.md',
    note: 'Whom to call when a pack arrives.',
    daysAgo: 19.3,
    versions: [],
    recalled: {
      reason: 'Contained direct numbers of people at suppliers who had not agreed to be listed.',
      daysAgo: 19.1,
    },
    opens: [{ by: 'p-yousef', kind: 'view', daysAgo: 19.2 }],
    thread: [],
  },
  {
    group: 'battery',
    sender: 'secretary',
    title: 'Battery passport and circularity: status report',
    label: 'group',
    file: 'battery/Battery passport status report.pdf',
    note: 'All that is agreed so far, on forty pages. Sheets of single attributes from chapter 4.',
    daysAgo: 9.4,
    versions: [],
    opens: [
      { by: 'chair', kind: 'view', daysAgo: 9.2 },
      { by: 'chair', kind: 'download', daysAgo: 9.1 },
      { by: 'delegate', kind: 'view', daysAgo: 8.7 },
      { by: 'member', kind: 'download', daysAgo: 8.6 },
      { by: 'observer', kind: 'download', daysAgo: 7.9 },
    ],
    thread: [
      {
        by: 'delegate',
        body:
          'I can bring chapters 1 to 3 to the minister’s office as they are. For the annex I need a sentence on ' +
          'who keeps the registry.',
        mentions: ['secretary'],
        daysAgo: 8.5,
      },
      {
        by: 'secretary',
        body: 'It is an open question (chapter 12, point 3). I put it on the agenda of the next meeting.',
        answers: 0,
        daysAgo: 8.1,
      },
      {
        by: 'p-yousef',
        body: 'لدينا ملاحظة على الصفحة الخاصة بالحالة الصحية، وسنرسلها بعد الاطلاع على مذكرة الطريقة.',
        daysAgo: 7.2,
      },
    ],
  },
  {
    // The paper of the guided tour: two of seven have opened it; the chair will be the third.
    group: 'battery',
    sender: 'member',
    title: 'State of health: a method that a workshop can repeat',
    label: 'group',
    file: 'battery/State of health - method note.pdf',
    note: 'For the next meeting. Section 4 needs your opinion.',
    daysAgo: 1.3,
    versions: [],
    opens: [
      { by: 'secretary', kind: 'view', daysAgo: 1.1 },
      { by: 'p-yousef', kind: 'view', daysAgo: 0.6 },
      { by: 'p-yousef', kind: 'download', daysAgo: 0.5 },
    ],
    thread: [
      {
        by: 'secretary',
        body: 'Received, and on the agenda as item 2.',
        mentions: ['chair', 'member'],
        daysAgo: 1,
      },
    ],
  },
];
