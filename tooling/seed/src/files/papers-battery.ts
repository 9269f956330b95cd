import { type Attribute, chapters } from './attributes.ts';
import { type Block, h1, h2, list, type Paper, p, pageBreak, quote, steps, table } from './block.ts';
import type { Page } from './xlsx.ts';

// Definitions that wait for an answer to a question of chapter 12.
const open: readonly string[] = ['ID-05', 'MC-04', 'PD-02', 'PD-03', 'CI-07', 'SD-03', 'SD-07'];
const changing: readonly string[] = ['workshop', 'vehicle', 'holder', 'recycler'];

const changesOf = ({ from }: Attribute): string =>
  changing.includes(from)
    ? 'Dynamic: a series of values, each with its date.'
    : 'Static: written once, corrected in the open.';
const trialOf = ({ from, access }: Attribute): string => {
  if (access === 'authority') return 'Written for all packs, not read.';
  return changing.includes(from) ? 'Read on packs 2 and 3.' : 'Read on all three packs.';
};

const allAttributes = chapters.flatMap((chapter) => chapter.attributes);

const accessWords = {
  public: 'Public: everybody who scans the code.',
  holder: 'Holder: the owner and the workshop that the owner asks.',
  authority: 'Authority: market surveillance, through the registry.',
  recycler: 'Recycler: licensed dismantlers, repairers and recyclers.',
} as const;

/** Forty pages: everything that the group has agreed so far. */
export const statusReport: Paper = {
  title: 'Battery passport and circularity',
  subtitle: 'First status report of the working group',
  author: 'Nordic Association for Circular Batteries, for the group',
  language: 'en',
  blocks: [
    h1('1 Purpose and summary'),
    p(
      'At the user summit of October 2025 more than 3,000 participants from nearly 100 countries talked about ' +
        'hybrid technology, safety and intelligent systems. One promise came from five organisations that had ' +
        'never worked together: to write down, attribute by attribute, what a battery passport has to contain so ' +
        'that it is of use to the one who reads it. This report says how far they have come.',
    ),
    p(
      'The group has defined 54 attributes in seven chapters. For each it says what is meant, in which unit it ' +
        'is written, who supplies it, who may read it, and how somebody else can check it. Forty-seven definitions ' +
        'are agreed; seven wait for an answer to one of the questions in chapter 12.',
    ),
    table(
      ['Chapter', 'Attributes', 'Agreed', 'Open'],
      chapters.map(({ title, attributes }) => {
        const waiting = attributes.filter(({ id }) => open.includes(id)).length;
        return [title, String(attributes.length), String(attributes.length - waiting), String(waiting)];
      }),
      [4, 1, 1, 1],
    ),
    p(
      'Three findings stand out. First, a definition without a reader is only half a definition: half of our ' +
        'disputes ended when we asked who needs the figure. Second, the value of a state of health depends more ' +
        'on the method than on the battery. Third, recyclers lose more hours to missing information than to ' +
        'missing machines.',
    ),
    h2('What we ask of the reader'),
    list(
      'Ministries: read chapters 1 to 3 and the open questions in chapter 12.',
      'Makers: read the sheets of the attributes that you would have to supply, and tell us which you cannot.',
      'Workshops and recyclers: tell us which attribute you would look at first. We order the screen by it.',
    ),
    pageBreak,
    h1('2 How the group works'),
    p(
      'Five organisations from four countries take part: a ministry, an industry body, two enterprises that ' +
        'compete with each other, and a research institute. Papers are posted in the portal five working days ' +
        'before they are discussed. A definition is agreed when every organisation has said yes, or has said ' +
        'nothing for ten working days after being asked by name.',
    ),
    h2('Competition rules'),
    p(
      'Two members compete. The group therefore shares definitions, methods, anonymous figures and results of ' +
        'the trial, and does not share prices, volumes, customers or plans. Details of composition are labelled ' +
        'for named organisations. Anybody may stop a talk; the secretary writes down that it was stopped. So far ' +
        'this happened once, over a question about the number of returned packs.',
    ),
    h2('Meetings so far'),
    table(
      ['Meeting', 'Main subject', 'Outcome'],
      [
        ['First', 'Charter, rules, plan of work', 'Charter notes agreed (BAT-001)'],
        ['Second', 'Attribute list, recycled content', 'Access levels; definition of recycled content'],
        ['Third', 'Glossary, composition', 'Ranges for the public, values for recyclers'],
        ['Fourth', 'Plan of the trial', 'Three packs, readers who did not write the record'],
      ],
      [1, 2, 3],
    ),
    h2('Languages'),
    p(
      'The English text decides. The attribute list exists in Chinese, the glossary in Arabic. Each translation ' +
        'names the version that it follows, so that nobody argues from an old one.',
    ),
    pageBreak,
    h1('3 How to read a sheet'),
    p(
      'Chapters 4 to 10 hold one sheet for each attribute. All sheets have the same lines in the same order. A ' +
        'line that is empty would be a mistake; where nothing is to be said, the sheet says so.',
    ),
    table(
      ['Line', 'Meaning'],
      [
        ['Definition', 'What is meant, in one sentence that can be quoted.'],
        ['Unit', 'How the value is written; lists are those of the annex to the attribute list.'],
        ['Supplied by', 'Who writes the value first. Later changes carry the name of the one who made them.'],
        ['Read by', 'The access level, see below.'],
        ['Proof', 'How somebody other than the supplier can check the value.'],
        ['Remark', 'What the group wants the reader to know.'],
        ['Changes', 'Whether the value is written once or is a series over time.'],
        ['Trial', 'On which packs of chapter 11 the attribute is read.'],
        ['State', 'Whether the definition is agreed.'],
      ],
      [1, 4],
    ),
    h2('Access levels'),
    list(...Object.values(accessWords)),
    h2('How values change'),
    p(
      'Static attributes are written once and corrected in the open: the old value stays, struck through, with ' +
        'the date and the reason. Dynamic attributes (chapter 7, and events in chapter 10) are a series of values ' +
        'with dates. Nothing is overwritten. This is the rule on which recyclers insisted most.',
    ),
    h2('Example'),
    quote(
      'PD-03, state of health: 91 per cent, week 14, by a workshop, partial charge method; before: 93 per cent, ' +
        'week 2, by the vehicle, not verified.',
    ),
    ...chapters.flatMap((chapter, index): Block[] => [
      pageBreak,
      h1(`${index + 4} ${chapter.title}`),
      p(chapter.intro),
      ...chapter.attributes.flatMap((attribute): Block[] => [
        h2(`${attribute.id}  ${attribute.name}`),
        table(
          ['Line', 'Content'],
          [
            ['Definition', attribute.definition],
            ['Unit', attribute.unit],
            ['Supplied by', attribute.from],
            ['Read by', accessWords[attribute.access]],
            ['Proof', attribute.proof],
            ['Remark', attribute.note],
            ['Changes', changesOf(attribute)],
            ['Trial', trialOf(attribute)],
            ['State', open.includes(attribute.id) ? 'Open, see chapter 12.' : 'Agreed.'],
          ],
          [1, 4],
        ),
      ]),
    ]),
    pageBreak,
    h1('11 The trial'),
    p(
      'Three packs change hands with their passports. The reader of each is an organisation that did not write ' +
        'it and has not seen the pack before. The reader has one hour, the code on the pack, and this report.',
    ),
    table(
      ['Pack', 'History', 'Written by', 'Read by'],
      [
        ['1', 'New, hybrid vehicle, 18 kWh', 'Lanting Battery Systems', 'Al Waha Institute'],
        ['2', 'Eight years in a taxi, 62 kWh', 'Norrvik Cells and Storage', 'Lanting Battery Systems'],
        ['3', 'After an accident, water ingress', 'Al Waha Institute', 'Norrvik Cells and Storage'],
      ],
      [1, 4, 3, 3],
    ),
    h2('What is measured'),
    steps(
      'Time from scanning the code to the first useful value.',
      'Number of attributes that the reader understood without asking.',
      'Difference between the state of health in the passport and the one on the bench.',
      'Questions that the passport did not answer.',
    ),
    h2('What counts as success'),
    p(
      'Within a minute the reader knows the chemistry, the points of disconnection and the events. The state of ' +
        'health differs by at most three points. At least 50 of the 54 attributes need no question.',
    ),
    h2('Risks'),
    table(
      ['Risk', 'What we do about it'],
      [
        ['Pack 3 may not be moved', 'The reader comes to the pack; the institute provides the room.'],
        ['A reader knows the pack after all', 'Readers sign that they have not worked on the model.'],
        ['Registry is not ready', 'A folder with one file per pack stands in for it; access is by hand.'],
        ['Values point to a company', 'The report on the trial is written by the secretary, without names.'],
      ],
      [2, 3],
    ),
    pageBreak,
    h1('12 Open questions'),
    steps(
      'Date of manufacture: day or week? Makers prefer the week; surveillance would like the day.',
      'State of health: which of two methods is the reference, and what is the tolerance? The method note follows.',
      'Who keeps the registry: an authority, an association, or each maker with common rules?',
      'Dismantling: is a licence checked once a year, or at each access?',
      'Second life: does the passport go on, or does a new one begin that points to the old?',
      'Events: who may correct one that was recorded wrongly?',
      'Electrolyte: when is a range too wide to be of use to a fire brigade?',
    ),
    p(
      'Each question has somebody who prepares it. What is not prepared is not discussed; what is discussed ends ' +
        'with a decision or with the name of the one who was asked to prepare more.',
    ),
    h1('13 Next steps'),
    table(
      ['Step', 'Who', 'When'],
      [
        ['Method note on the state of health', 'Lanting Battery Systems', 'before the next meeting'],
        [
          'Letter on the registry to three ministries',
          'Ministry of Sustainable Mobility',
          'after the next meeting',
        ],
        ['Second edition of the Arabic glossary', 'Al Waha Institute', 'done, BAT-005'],
        ['Trial with three packs', 'all', 'within three months'],
        ['Final attribute list', 'secretary', 'before the group ends'],
      ],
      [3, 3, 2],
    ),
    pageBreak,
    h1('Annex A: attributes by reader'),
    p('For those who build a screen: what each reader finds, in the order of the sheets.'),
    table(
      ['No.', 'Attribute', 'Unit', 'Reader'],
      allAttributes.map(({ id, name, unit, access }) => [id, name, unit, access]),
      [1, 3, 3, 1.2],
    ),
    pageBreak,
    h1('Annex B: words'),
    table(
      ['Word', 'Meaning in this report'],
      [
        ['Battery', 'The complete pack with housing, management system and cooling.'],
        ['Black mass', 'What remains after shredding and sieving: active material with impurities.'],
        ['Cell', 'The smallest unit that delivers a voltage of its own.'],
        ['Holder', 'Who owns the battery, or the vehicle in which it is.'],
        ['Module', 'Several cells in one frame; some packs have none.'],
        ['Passport', 'The record that belongs to one battery, wherever it is stored.'],
        ['Registry', 'What leads from an identifier to a passport, and knows who may read.'],
        ['Repurposed', 'Used for something else than a vehicle, by a new maker.'],
        ['Remanufactured', 'Brought back to at least 90 per cent of rated capacity.'],
        ['Waste', 'What its holder discards, or has to discard.'],
      ],
      [1, 4],
    ),
    pageBreak,
    h1('Annex C: sources'),
    list(
      'Regulation (EU) 2023/1542 concerning batteries and waste batteries, in particular article 77 and annex XIII.',
      'Papers BAT-001 to BAT-009 of this group.',
      'Interviews with two recyclers, anonymous (BAT-008).',
    ),
  ],
};

/** The paper of the guided tour. */
export const healthMethod: Paper = {
  title: 'State of health: a method that a workshop can repeat',
  subtitle: 'Method note for the working group on the battery passport',
  author: 'Lin Yuxi, Lanting Battery Systems',
  language: 'en',
  blocks: [
    h1('1 The problem'),
    p(
      'The state of health is the figure by which a used battery is bought, insured or sent to a second life. In ' +
        'our round of the second meeting the same pack was given 88, 90 and 94 per cent, depending on who ' +
        'measured. A passport that carries such a figure is not believed for long.',
    ),
    p(
      'A full charge and discharge on a test bench is exact, and nobody will do it: it takes fourteen hours and ' +
        'the pack has to leave the vehicle. The value of the vehicle itself takes five minutes and is an estimate. ' +
        'This note describes a third way that an ordinary workshop can follow in a morning.',
    ),
    h1('2 What is needed'),
    list(
      'a charger for direct current, at least 22 kW, that logs current and voltage each second;',
      'a thermometer at the inlet of the coolant, or access to the temperature of the pack;',
      'the rated capacity from the passport (PD-01);',
      'three hours, of which a person is needed for twenty minutes.',
    ),
    h1('3 The method'),
    steps(
      'Let the vehicle stand for two hours. The pack has to be between 15 and 30 degrees.',
      'Discharge to between 15 and 20 per cent charge as the vehicle shows it. Wait thirty minutes.',
      'Note the voltage at rest, U1.',
      'Charge at one third of rated capacity per hour to between 80 and 85 per cent. Log the current.',
      'Wait thirty minutes. Note the voltage at rest, U2.',
      'Take the charge states that belong to U1 and U2 from the curve of the model.',
      'Divide the charge that flowed by the difference of the charge states. This is the remaining capacity.',
      'Correct for temperature with the table of the model, if it was below 20 degrees.',
    ),
    p('State of health = remaining capacity / rated capacity, rounded down to a whole number.'),
    h2('Example'),
    table(
      ['Quantity', 'Value', 'From'],
      [
        ['U1, U2', '352.1 V, 391.8 V', 'measured'],
        ['charge states', '17.2 %, 81.9 %', 'curve of the model'],
        ['charge that flowed', '95.4 Ah', 'log'],
        ['remaining capacity', '95.4 / 0.647 = 147.4 Ah', 'calculated'],
        ['rated capacity', '162.0 Ah', 'PD-01'],
        ['state of health', '90 %', '91.0, less 0.6 for temperature, rounded down'],
      ],
      [2, 3, 4],
    ),
    h1('4 Where we need your opinion'),
    table(
      ['Question', 'Our proposal', 'Against it speaks'],
      [
        [
          'Who supplies the curve of the model?',
          'The pack maker, with access level “recycler”.',
          'Small workshops are no recyclers.',
        ],
        ['Tolerance?', 'Three points.', 'Insurers would like two.'],
        ['How often?', 'At each change of holder.', 'Costs about 90 minutes of a workshop.'],
        ['Flat curves (iron phosphate)?', 'Charge to 97 per cent in place of 85.', 'Takes 50 minutes more.'],
      ],
      [2, 3, 3],
    ),
    h1('5 How well it works'),
    p(
      'We measured four packs, each three times in two workshops and once on a bench. The workshops did not know ' +
        'each other’s values.',
    ),
    table(
      ['Pack', 'Bench', 'Workshop A', 'Workshop B', 'Largest difference'],
      [
        ['P1, new', '100', '99, 100, 100', '99, 99, 100', '1'],
        ['P2, 4 years', '93', '92, 93, 92', '91, 92, 93', '2'],
        ['P3, 8 years', '84', '83, 84, 82', '82, 83, 82', '2'],
        ['P4, iron phosphate', '91', '88, 90, 89', '87, 89, 90', '4'],
      ],
      [2, 1, 2, 2, 2],
    ),
    p(
      'For three of the four packs the difference stays within two points. Iron phosphate needs the longer ' +
        'charge; with it, the difference fell to two as well, but so far on one pack only.',
    ),
    h1('6 What we ask of the group'),
    steps(
      'An opinion on each line of section 4.',
      'A second pair of workshops, if possible not in the country of the first.',
      'Consent to write the method into attribute PD-03 as the reference.',
    ),
  ],
};

export const compositionDeclaration: Paper = {
  title: 'Composition declaration of a traction pack',
  subtitle: 'Sample, filled in for one pack of 18 kWh. For named organisations only.',
  author: 'Lanting Battery Systems',
  language: 'en',
  blocks: [
    h1('1 Why a sample'),
    p(
      'Section “Materials and composition” of the attribute list leaves room for two readings: a maker may give ' +
        'values or ranges. This sample shows both, for the same pack, and says which reader would see which.',
    ),
    h1('2 What everybody sees'),
    table(
      ['Attribute', 'Entry'],
      [
        ['MC-01 Chemistry', 'NMC / graphite'],
        ['MC-02 Cathode', 'nickel 50 to 60, manganese 20 to 30, cobalt 10 to 20'],
        ['MC-03 Anode', 'without silicon'],
        ['MC-05 Critical raw materials', 'cobalt, graphite, lithium, manganese, nickel'],
        ['MC-06 Hazardous substances', 'conducting salt, in zones 3 to 7'],
      ],
      [1, 2],
    ),
    h1('3 What a licensed recycler sees'),
    table(
      ['Attribute', 'Value', 'Analysed'],
      [
        ['Nickel, active material', '55.2 %', 'yes'],
        ['Manganese, active material', '29.7 %', 'yes'],
        ['Cobalt, active material', '15.1 %', 'yes'],
        ['Solvents', 'ethylene carbonate, ethyl methyl carbonate', 'data sheet'],
        ['Adhesive, lid', 'polyurethane, bead of 6 mm', 'drawing'],
        ['Potting', 'none', 'drawing'],
      ],
      [2, 3, 1],
    ),
    h1('4 What we left out, and why'),
    list(
      'Additives of the electrolyte below one per cent: no recycler asked for them, every competitor would.',
      'Suppliers: they belong to the supply chain chapter, by country.',
      'The thickness of the foils: it follows from the mass, for those who need it.',
    ),
    h1('5 Declaration'),
    p(
      'The values were measured on one pack of the series. A change of more than two points leads to a new version.',
    ),
  ],
};

const glossaryTerms: readonly (readonly [string, string, string])[] = [
  ['بطارية الجر', 'traction battery', 'البطارية التي تغذي محرك المركبة الكهربائي بالطاقة.'],
  [
    'جواز البطارية',
    'battery passport',
    'سجل رقمي يرافق البطارية الواحدة طوال عمرها ويُقرأ من رمز مثبت عليها.',
  ],
  ['خلية', 'cell', 'أصغر وحدة تولّد جهدًا كهربائيًا مستقلًا.'],
  ['وحدة خلايا', 'module', 'مجموعة خلايا في إطار واحد؛ وتخلو منها بعض البطاريات.'],
  [
    'السعة المقدّرة',
    'rated capacity',
    'الشحنة التي تعطيها البطارية الجديدة بحالتها المركّبة في المركبة وفق شروط القياس المعتمدة.',
  ],
  ['السعة المتبقية', 'remaining capacity', 'الشحنة التي تعطيها البطارية الآن وفق الشروط نفسها.'],
  ['الحالة الصحية', 'state of health', 'نسبة الطاقة التي تعطيها البطارية إلى طاقتها وهي جديدة.'],
  ['حالة الشحن', 'state of charge', 'الشحنة الموجودة حاليًا منسوبة إلى السعة المتاحة.'],
  ['المقاومة الداخلية', 'internal resistance', 'مقاومة البطارية عند نصف الشحن وعند ثلاث وعشرين درجة مئوية.'],
  ['دورة كاملة', 'full cycle', 'شحنة خرجت من البطارية تساوي سعتها المقدّرة.'],
  [
    'المحتوى المعاد تدويره',
    'recycled content',
    'حصة المادة المستردة من نفايات ما بعد الاستخدام أو من نفايات التصنيع، ولا يُحتسب ما يعود إلى العملية التي نشأ فيها.',
  ],
  [
    'البصمة الكربونية',
    'carbon footprint',
    'انبعاثات غازات الدفيئة على مدى عمر البطارية مقسومة على الطاقة التي تعطيها.',
  ],
  ['العناية الواجبة', 'due diligence', 'إجراءات الشركة للكشف عن المخاطر في سلسلة التوريد ومعالجتها.'],
  ['الحائز', 'holder', 'مالك البطارية أو مالك المركبة التي رُكّبت فيها.'],
  ['السجل', 'registry', 'ما يقود من معرّف البطارية إلى جوازها ويحدد من يحق له الاطلاع.'],
  ['جهة الرقابة', 'authority', 'الجهة المختصة بمراقبة السوق.'],
];
const laterTerms: readonly (readonly [string, string, string])[] = [
  ['التفكيك', 'dismantling', 'فصل أجزاء البطارية بترتيب معلوم حتى مستوى وحدة الخلايا.'],
  ['نقطة الفصل', 'point of disconnection', 'الموضع الذي يُفصل عنده الجهد العالي قبل بدء العمل.'],
  ['الكتلة السوداء', 'black mass', 'ما يبقى بعد التكسير والغربلة من مواد فعالة وشوائب.'],
  [
    'الحياة الثانية',
    'second life',
    'استخدام البطارية في غير المركبات بعد انتهاء خدمتها فيها، على مسؤولية جهة مصنّعة جديدة.',
  ],
  ['إعادة التصنيع', 'remanufacturing', 'إعادة البطارية إلى ما لا يقل عن تسعين في المئة من سعتها المقدّرة.'],
  ['الحدث', 'event', 'حادث أو تسرب ماء أو إنذار حراري أو تفريغ عميق، يُسجَّل بتاريخه كما وقع.'],
];

export function arabicGlossary(version: 1 | 2): Paper {
  const terms = glossaryTerms.map((term): readonly string[] =>
    version === 2 && term[1] === 'state of health'
      ? [term[0], term[1], 'السعة المتبقية مقسومة على السعة المقدّرة، وتُكتب نسبةً مئوية مع ذكر طريقة القياس.']
      : term,
  );
  return {
    title: 'مسرد مصطلحات جواز البطارية',
    subtitle: version === 1 ? 'المسودة الأولى للتعليق' : 'النسخة الثانية، بعد ملاحظات أمانة المجموعة',
    author: 'معهد الواحة للتنقل المتقدم',
    language: 'ar',
    blocks: [
      h1('الغرض من المسرد'),
      p(
        'أُعد هذا المسرد لمجموعة العمل المعنية بجواز البطارية والاقتصاد الدائري، ليستخدم الأعضاء المصطلح نفسه للمعنى ' +
          'نفسه في كل وثيقة. والنص الإنجليزي هو المرجع عند الاختلاف.',
      ),
      h1('كيف يُستخدم'),
      list(
        'يُكتب المصطلح العربي أولًا، ويليه المقابل الإنجليزي عند أول ورود له في الوثيقة.',
        'لا تُستخدم المرادفات في الجداول، تجنبًا للالتباس.',
        'تُرسل الملاحظات في سلسلة النقاش أسفل هذه الوثيقة لا بالبريد الإلكتروني.',
      ),
      h1('المصطلحات الأساسية'),
      table(['المصطلح', 'المقابل الإنجليزي', 'التعريف'], terms, [2, 2, 5]),
      ...(version === 2
        ? [
            h1('مصطلحات التفكيك والحياة الثانية'),
            p('أُضيفت هذه المصطلحات بعد المقابلات مع شركتين لإعادة التدوير.'),
            table(['المصطلح', 'المقابل الإنجليزي', 'التعريف'], laterTerms, [2, 2, 5]),
          ]
        : []),
      h1('مصطلحات قيد النظر'),
      steps(
        'هل تُستخدم كلمة «مُعيد التدوير» أم «جهة إعادة التدوير»؟ نميل إلى الثانية لأنها تشمل المنشآت.',
        'هل يُذكر الرقم بالأرقام العربية أم الهندية؟ نقترح الأرقام العربية (0–9) مطابقةً لقائمة الخصائص.',
      ),
    ],
  };
}

type ChineseAttribute = readonly [string, string, string, string, string, string];
const chineseAttributes: readonly ChineseAttribute[] = [
  [
    'LX-01',
    '电池唯一标识',
    '伴随电池全生命周期、全球唯一的标识符',
    '文本，不超过64字符',
    '电池包制造商',
    '公开',
  ],
  ['LX-02', '电池型号', '设计与化学体系相同的电池包所用的市场名称', '文本', '电池包制造商', '公开'],
  ['LX-03', '制造商信息', '将电池投放市场的企业名称、商标与通信地址', '文本', '电池包制造商', '公开'],
  ['LX-04', '制造日期', '电池包完成总装的年份与周次', '年、周', '电池包制造商', '公开'],
  ['LX-05', '额定容量', '新电池包在装车状态、规定条件下可放出的电量', 'Ah，一位小数', '电池包制造商', '公开'],
  ['LX-06', '可用能量', '管理系统上下限之间驾驶人可使用的能量', 'kWh，一位小数', '整车制造商', '公开'],
  ['LX-07', '额定电压', '电池包的标称电压、最低与最高工作电压', 'V', '电池包制造商', '公开'],
  ['LX-08', '质量', '含冷却液的整包质量', 'kg，一位小数', '电池包制造商', '公开'],
  ['LX-09', '化学体系', '正极与负极活性材料的类别', '代码（表二）', '电芯制造商', '公开'],
  ['LX-10', '正极材料成分', '正极活性材料中各元素的质量分数', '%', '电芯制造商', '回收方'],
  ['LX-11', '电解液', '溶剂与导电盐，不含低于1%的添加剂', '名称（表三）', '电芯制造商', '回收方'],
  ['LX-12', '关键原材料', '占整包质量0.1%以上的关键原材料', 'kg', '电池包制造商', '公开'],
  ['LX-13', '有害物质', '有害物质的名称及其在电池包中的位置', '清单', '电池包制造商', '公开'],
  ['LX-14', '碳足迹', '全生命周期温室气体排放与所提供总能量之比', 'kg CO₂e/kWh', '电池包制造商', '公开'],
  ['LX-15', '再生钴含量', '活性材料所含钴中再生材料的质量分数', '%', '电池包制造商', '公开'],
  ['LX-16', '再生锂含量', '活性材料所含锂中再生材料的质量分数', '%', '电池包制造商', '公开'],
  ['LX-17', '再生镍含量', '活性材料所含镍中再生材料的质量分数', '%', '电池包制造商', '公开'],
  ['LX-18', '剩余容量', '电池包当前在规定条件下可放出的电量', 'Ah，一位小数', '维修企业', '持有人'],
  ['LX-19', '健康状态', '剩余容量与额定容量之比，并注明测量方法', '%，取整', '维修企业', '持有人'],
  ['LX-20', '内阻', '荷电50%、23℃时的整包内阻', 'mΩ', '维修企业', '持有人'],
  ['LX-21', '循环次数', '累计放出电量与额定容量之比', '次', '车辆', '持有人'],
  ['LX-22', '极端温度时长', '高于45℃与低于−10℃的累计时长', 'h', '车辆', '持有人'],
  ['LX-23', '质保期', '电池的质保年限与里程，以先到者为准', '年、km', '整车制造商', '公开'],
  ['LX-24', '尽职调查报告', '制造商尽职调查公开报告的链接', '链接', '电池包制造商', '公开'],
];
const chineseDismantling: readonly ChineseAttribute[] = [
  ['LX-25', '高压断开点', '高压断开点的位置与操作顺序', '图示', '电池包制造商', '回收方'],
  ['LX-26', '放电方法', '建议的放电方式及电流、温度限值', '文本、数值', '电池包制造商', '回收方'],
  ['LX-27', '拆解顺序', '自上盖至模组的步骤、工具与连接方式', '步骤清单', '电池包制造商', '回收方'],
  ['LX-28', '胶粘与灌封', '胶粘剂与灌封材料的种类及位置', '名称（表五）', '电池包制造商', '回收方'],
];

export function chineseAttributeList(version: 1 | 2): readonly Page[] {
  const rows = version === 1 ? chineseAttributes : [...chineseAttributes, ...chineseDismantling];
  const columns = version === 1 ? 5 : 6;
  const head = ['编号', '属性名称', '定义', '单位与格式', '提供方', '访问级别'];
  const notes: readonly (readonly string[])[] = [
    ['适用范围', '混合动力与纯电动乘用车的动力电池，不含起动电池'],
    ['术语', '“电池”指含壳体、管理系统与冷却系统的整包；单体称“电芯”'],
    ['再生材料', '回流至产生该废料的同一工艺的材料不计入再生含量'],
    ['文字效力', '以英文文本为准，中文文本供参考'],
  ];
  const revisions: readonly (readonly string[])[] = [
    ['第1版', '初稿，共24项属性'],
    ['第2版', '新增“访问级别”一列；新增LX-25至LX-28；明确LX-05按装车状态填写'],
  ];
  return [
    {
      name: '属性清单',
      head: head.slice(0, columns),
      rows: rows.map((row) => row.slice(0, columns)),
      widths: [9, 18, 46, 20, 16, 12].slice(0, columns),
    },
    { name: '说明', head: ['项目', '内容'], rows: notes, widths: [14, 70] },
    { name: '修订记录', head: ['版本', '修订内容'], rows: revisions.slice(0, version), widths: [10, 70] },
  ];
}
