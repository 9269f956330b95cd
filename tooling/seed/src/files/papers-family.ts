import { h1, h2, list, type Paper, p, steps, table } from './block.ts';
import type { Page } from './xlsx.ts';

export function crashTestProtocol(version: 1 | 2): Paper {
  const second = version === 2;
  return {
    title: 'Child-seat crash test protocol',
    subtitle: second
      ? 'Version 2, after the first series of the sled'
      : 'Version 1, draft for comments by all partners',
    author: 'Vltavan Seating, for the group “Family passenger safety”',
    language: 'en',
    blocks: [
      h1('1 Purpose'),
      p(
        'Child seats are approved on a standard bench, cars with a seat of the maker’s choice. This protocol tests ' +
          'what families use: a child seat, fitted by hand, on the rear bench of a family car. It compares fittings ' +
          'with each other. It approves nothing and replaces no regulation.',
      ),
      h1('2 Set-up'),
      h2('2.1 Sled and pulse'),
      p(
        'The bench with its anchor points is mounted on a sled. The pulse is the frontal pulse of UN Regulation ' +
          'No. 129, with a change of velocity of 50 km/h. The tolerance is that of the regulation.',
      ),
      h2('2.2 Dummies'),
      table(
        ['Dummy', 'Stands for', 'Mass', 'Seat'],
        [
          ['Q1.5', '18 months', '11.1 kg', 'rearward facing'],
          ['Q3', '3 years', '14.6 kg', 'rearward and forward facing'],
          ['Q6', '6 years', '23.0 kg', 'booster with back'],
        ],
        [1, 2, 1, 3],
      ),
      p(
        second
          ? 'Temperature of the dummies: 20 to 22 degrees for at least four hours before a run. A run outside the ' +
              'range is shown in the report and does not count.'
          : 'Temperature of the dummies: 18 to 22 degrees before a run.',
      ),
      h2('2.3 Cameras'),
      list(
        'C1 from the side, 1000 pictures per second, for the excursion of the head;',
        'C2 from above, for the shoulder belt and its guide;',
        'C3 from the rear, for the anchor points.',
      ),
      h1('3 Fitting'),
      h2('3.1 Who fits'),
      p('A person who has fitted the seat at most twice before, with the instructions and nothing else.'),
      h2('3.2 Belt slack'),
      p(
        second
          ? 'Two states are tested: 0 mm, and 12 mm as parents leave it on average. Slack is measured at the ' +
              'collar bone and at the hip; the larger value counts. A spacer of the given thickness is pulled out ' +
              'before the run.'
          : 'Slack is taken out of the belt before the run.',
      ),
      h2('3.3 Record'),
      p('Three photographs, the slack, the angle of the back, the time that the fitting took.'),
      h1('4 Measurements and limits'),
      table(
        ['Quantity', 'Limit', 'Source'],
        [
          ['Head excursion, forward', '550 mm from point Cr', 'UN R129'],
          ['Head acceleration, 3 ms', '80 g', 'UN R129'],
          ['Chest acceleration, 3 ms', '55 g', 'UN R129'],
          ['Upper neck tension', 'recorded, no limit', 'this group'],
          ['Load on each lower anchor', 'recorded, no limit', 'this group'],
          ...(second ? [['Twist of the belt after the run', 'yes or no', 'this group']] : []),
        ],
        [3, 2, 2],
      ),
      h1('5 Sequence of a run'),
      steps(
        'Calibrate the dummy if more than ten runs have passed.',
        'Fit the seat, photograph, measure the slack.',
        'Check the cameras with a clap board; check the trigger.',
        'Clear the hall. The one who pushes the button is the one who counted the people.',
        'Run. Leave everything as it is until the photographs are taken.',
        'Read out the data twice, compare, store with the number of the run.',
      ),
      h1('6 Comparison of two laboratories'),
      p(
        'Both laboratories run the same series with the same belt. Results agree if the head excursion differs by ' +
          'at most 20 mm and the accelerations by at most 5 per cent.',
      ),
      table(
        ['Series', 'Runs', 'Dummy', 'Slack'],
        second
          ? [
              ['A', '2', 'Q1.5', '0 and 12 mm'],
              ['B', '3', 'Q3', '0 and 12 mm, one repeated'],
              ['C', '3', 'Q6', '0 and 12 mm, one repeated'],
            ]
          : [
              ['A', '2', 'Q1.5', '0 mm'],
              ['B', '2', 'Q3', '0 mm'],
              ['C', '2', 'Q6', '0 mm'],
            ],
        [1, 1, 2, 3],
      ),
      h1('7 Who sees what'),
      p(
        'This protocol is open to all partners. Results by product are seen by the maker of the product and by ' +
          'those who ran the test. What is shown to the group is the difference between fittings.',
      ),
      ...(second
        ? [
            h1('8 Changes from version 1'),
            table(
              ['Section', 'Change', 'Asked for by'],
              [
                ['2.2', 'Temperature narrowed to 20 to 22 degrees', 'both laboratories'],
                ['3.2', 'Runs with 12 mm of slack; measured at two points', 'Albion, host'],
                ['4', 'Twist of the belt recorded', 'Al Waha Institute'],
                ['6', 'Eight runs in place of six', 'follows from 3.2'],
              ],
              [1, 4, 2],
            ),
          ]
        : []),
    ],
  };
}

export const protocolComments: Paper = {
  title: 'Comments on the child-seat crash test protocol',
  subtitle: 'On version 2. For the members of the group.',
  author: 'Oliver Grant, Albion Drive & Restraint Systems',
  language: 'en',
  blocks: [
    h1('General'),
    p(
      'Version 2 answers what we asked for. To test with the slack that parents leave is, as far as we know, new, ' +
        'and it will change how belts are designed, ours included. The comments below are meant to make results ' +
        'easier to repeat.',
    ),
    h1('Comments'),
    table(
      ['No.', 'Section', 'Comment', 'Proposed text'],
      [
        [
          '1',
          '2.2',
          'Four hours of conditioning: the trunk needs longer than the limbs.',
          '“at least six hours”',
        ],
        ['2', '2.3', 'C2 loses the guide of the belt at full excursion.', 'Move C2 by 300 mm to the rear.'],
        ['3', '3.1', 'Two earlier fittings are hard to prove.', '“has not fitted this model before”'],
        ['4', '3.2', 'The spacer may fold when it is pulled.', 'Use a rigid spacer with rounded edges.'],
        ['5', '5', 'Photographs before the belt is touched.', 'Add at step 5: “nobody touches the belt”.'],
        [
          '6',
          '4',
          'Neck tension without limit invites no care.',
          'Report it as a share of the value at 0 mm.',
        ],
        ['7', '4', 'A limit for the neck of Q3 should be proposed.', 'To be set after the second series.'],
      ],
      [0.6, 0.9, 3.6, 3],
    ),
    h1('What we bring'),
    list(
      'the reference belt for both laboratories, with its record of wear;',
      'the drawing of the spacer of comment 4;',
      'two days of an engineer at each laboratory.',
    ),
    h1('What we would rather not see'),
    p(
      'Results by product outside the circle of section 7. We compete with another member of this group, and both ' +
        'of us will be more open the narrower that circle is.',
    ),
  ],
};

const calibration: readonly (readonly (string | number)[])[] = [
  [1, 'Q1.5', '头部', '跌落试验', 118.4, '105–125 g', 21.2, '合格'],
  [2, 'Q1.5', '颈部', '摆锤试验', 49.1, '45–53°', 21.1, '合格'],
  [3, 'Q1.5', '胸部', '摆锤试验', 24.6, '22–27 mm', 21.3, '合格'],
  [4, 'Q3', '头部', '跌落试验', 121.7, '110–130 g', 21.4, '合格'],
  [5, 'Q3', '颈部', '摆锤试验', 53.8, '48–56°', 23.4, '温度超差'],
  [6, 'Q3', '胸部', '摆锤试验', 27.9, '25–31 mm', 21.6, '合格'],
  [7, 'Q3', '腰椎', '摆锤试验', 48.3, '45–52°', 21.5, '合格'],
  [8, 'Q6', '头部', '跌落试验', 124.9, '115–135 g', 21.0, '合格'],
  [9, 'Q6', '颈部', '摆锤试验', 55.2, '51–59°', 20.8, '合格'],
  [10, 'Q6', '胸部', '摆锤试验', 29.4, '27–33 mm', 20.9, '合格'],
];

export const dummyCalibration: readonly Page[] = [
  {
    name: '标定记录',
    head: ['序号', '假人', '部位', '方法', '测量值', '允许范围', '温度（℃）', '结论'],
    rows: calibration,
    widths: [7, 9, 9, 14, 10, 14, 11, 12],
  },
  {
    name: '台车试验对应关系',
    head: ['试验编号', '假人', '织带松弛量（mm）', '所用标定序号', '是否计入统计', '备注'],
    rows: [
      [1, 'Q1.5', 0, '1–3', '是', ''],
      [2, 'Q1.5', 12, '1–3', '是', ''],
      [3, 'Q3', 0, '4、6、7', '是', ''],
      [4, 'Q3', 12, '4、6、7', '是', ''],
      [5, 'Q3', 12, '5', '否', '假人温度超出约定范围，需补做'],
      [6, 'Q6', 0, '8–10', '是', ''],
      [7, 'Q6', 12, '8–10', '是', ''],
    ],
    widths: [10, 9, 18, 14, 14, 34],
  },
  {
    name: '说明',
    head: ['项目', '内容'],
    rows: [
      ['标定依据', '工作组试验规程及假人制造商手册'],
      ['环境条件', '温度20–22℃，恒温不少于4小时'],
      ['知悉范围', '仅限主席、秘书所在机构及试验承担单位，不得转发'],
    ],
    widths: [14, 60],
  },
];
